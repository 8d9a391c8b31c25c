package se.gemensamingang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.Rest;

/**
 * One of the two engines that are compared, and what it is told. Both get the same answers in the same eight requests.
 *
 * @param name how the results name it
 * @param rest its address
 * @param database the name of its database
 * @param process its process that is started
 * @param referrer who starts and registers
 * @param seats the four representatives; the first is also the chair
 */
record Contestant(String name, Rest rest, String database, String process, String referrer, List<String> seats) {

  private static final String WORD = "vanliga ord om en vanlig dag";

  /** Plays one case from start to end. */
  void play(int number, Stopwatch watch) {
    String caseKey = start(number);
    complete(referrer, caseKey, IntakeOverRest.registration(WORD), watch);
    for (String seat : seats) {
      complete(seat, caseKey, IntakeOverRest.position("FOR", WORD), watch);
    }
    complete(seats.get(0), caseKey, IntakeOverRest.decision("ADMITTED", WORD), watch);
    complete(referrer, caseKey, IntakeOverRest.receipt(Benchmark.today()), watch);
  }

  /** Plays one case to where the representatives give their positions. */
  void reachPositions(int number) {
    complete(referrer, start(number), IntakeOverRest.registration(WORD), new Stopwatch());
  }

  private String start(int number) {
    boolean ours = process.equals("case");
    Map<String, Object> body = ours ? IntakeOverRest.start()
        : Map.of("businessKey", "PLAIN-" + number, "variables", Map.of("municipality", Map.of("value", "kavlinge")));
    JsonNode started = rest.basic(referrer).post("/process-definition/key/" + process + "/submit-form", body)
        .mustBeAccepted().json();
    return started.get("businessKey").asText();
  }

  private void complete(String user, String caseKey, Map<String, Object> answers, Stopwatch watch) {
    Rest.Caller caller = rest.basic(user);
    String task = caller.get("/task?maxResults=5&assignee=" + user + "&processInstanceBusinessKey=" + caseKey)
        .mustBeAccepted().json().get(0).get("id").asText();
    caller.get("/task/" + task + "/form-variables").mustBeAccepted();
    watch.time(() -> caller.post("/task/" + task + "/submit-form", IntakeOverRest.body(answers)).mustBeAccepted());
  }

  /** Lists the tasks of a representative, as Tasklist's own list does. */
  void list(Stopwatch watch) {
    Rest.Caller caller = rest.basic(seats.get(1));
    watch.time(() -> caller.post("/task?firstResult=0&maxResults=15",
        Map.of("assignee", seats.get(1), "sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc"))))
        .mustBeAccepted());
  }
}
