package se.gemensamingang.resilience;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;

/**
 * Carries cases on, one step after the other, and writes down what was confirmed, until told to stop. Workers share the
 * cases but not the tasks, so that a refusal is never another worker's doing.
 */
final class Worker implements Runnable {

  private static final String WORD = "ord";
  private static final List<String> DOING = List.of("begin", IntakeOverRest.REFERRER, "soc-kavlinge", "vc-kavlinge",
      "af-lund-unga", "fk-lund", IntakeOverRest.REFERRER, "soc-kavlinge");

  private final Rest rest;
  private final Ledger ledger;
  private final Queue<String> complaints;
  private final String today;
  private final Share share;
  private final Random random;
  private final AtomicBoolean stop;

  Worker(Rest rest, Ledger ledger, Queue<String> complaints, String today, Share share, long seed,
      AtomicBoolean stop) {
    this.rest = rest;
    this.ledger = ledger;
    this.complaints = complaints;
    this.today = today;
    this.share = share;
    this.random = new Random(seed);
    this.stop = stop;
  }

  @Override
  public void run() {
    while (!stop.get()) {
      try {
        step(DOING.get(random.nextInt(DOING.size())));
      } catch (UncheckedIOException killed) {
        Thread.yield();
      }
    }
  }

  private void step(String doing) {
    if (!doing.equals("begin")) {
      carryOn(doing);
      return;
    }
    Reply reply = new IntakeOverRest(rest).begin();
    if (reply.accepted() && !ledger.begun(reply.json().get("businessKey").asText())) {
      complaints.add("the same case number was given twice: " + reply.body());
    }
  }

  private void carryOn(String user) {
    Reply list = rest.basic(user).get("/task?assignee=" + user + "&sortBy=created&sortOrder=asc&maxResults=5");
    if (!list.accepted() || list.json().isEmpty()) {
      return;
    }
    JsonNode task = list.json().get(random.nextInt(list.json().size()));
    String id = task.get("id").asText();
    if (!share.has(id)) {
      return;
    }
    Reply reply = rest.basic(user).post("/task/" + id + "/submit-form",
        IntakeOverRest.body(answers(task.get("taskDefinitionKey").asText())));
    if (reply.accepted() && !ledger.completed(id)) {
      complaints.add("the same task was completed twice: " + id);
    } else if (reply.status() == 400) {
      complaints.add("a correct answer was refused: " + reply.body());
    }
  }

  /**
   * The tasks that one worker does.
   *
   * @param worker which worker
   * @param of of how many
   */
  record Share(int worker, int of) {

    boolean has(String task) {
      return Math.floorMod(task.hashCode(), of) == worker;
    }
  }

  private Map<String, Object> answers(String step) {
    return switch (step) {
      case "userTask_registerReferral" -> IntakeOverRest.registration(WORD);
      case "userTask_givePosition" -> IntakeOverRest.position("FOR", WORD);
      case "userTask_decideIntake" -> IntakeOverRest.decision("ADMITTED", WORD);
      case "userTask_tellOutcome" -> IntakeOverRest.receipt(today);
      default -> throw new IllegalStateException(step);
    };
  }
}
