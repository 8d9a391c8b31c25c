package se.gemensamingang.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Caller;
import se.gemensamingang.fixtures.Rest.Reply;

/** What a form shows and what becomes of its answers, over HTTP as caseworkers and their programs do it. */
@ProgramTest
class FormGatewayTest {

  private static final String MEMBER = "vc-kavlinge";
  private static final String REFERRER = IntakeOverRest.REFERRER;
  private static final Set<String> SHOWN = Set.of("earlierFeedback", "ownWords", "name", "birthYear", "question", "situation");

  private final ProcessEngine engine;
  private final JdbcClient database;
  private final TrialForm trial;
  private Rest rest;
  private IntakeOverRest intake;

  FormGatewayTest(@Autowired ProcessEngine engine, @Autowired JdbcClient database) {
    this.engine = engine;
    this.database = database;
    this.trial = new TrialForm(engine);
  }

  @BeforeEach
  void reach(@LocalServerPort int port) {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void showsTheFormsOwnKeysAndNothingElse(boolean inTasklist) {
    String caseNumber = intake.reachPositions("Sjungande");
    Reply shown = caller(MEMBER, inTasklist)
        .get("/task/" + intake.taskOf(MEMBER, caseNumber) + "/form-variables").mustBeAccepted();

    assertThat(keys(shown)).isEqualTo(SHOWN);
    assertThat(shown.json().at("/ownWords/value").asText()).isEqualTo("Egna ord Sjungande");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsTheProcessVariablesToItself(boolean inTasklist) {
    Task task = trial.start(REFERRER, registeredCase(), Map.of("seat", "x", "targetGroup", "ADULTS", "way", "ONE"));
    Reply shown = caller(REFERRER, inTasklist).get("/task/" + task.getId() + "/form-variables").mustBeAccepted();

    assertThat(keys(shown)).containsExactlyInAnyOrder("ownWords", "situation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"form", "deployed-form", "rendered-form"})
  void readsNothingUntilValuesAreAskedFor(String view) {
    String caseNumber = intake.reachPositions("Viskande");
    String task = intake.taskOf(MEMBER, caseNumber);
    List<String> before = traces(caseNumber);

    assertThat(caller(MEMBER, false).get("/task/" + task + "/" + view).body()).doesNotContain("Viskande");
    assertThat(caller(MEMBER, true).get("/task/" + task + "/" + view).body()).doesNotContain("Viskande");

    assertThat(traces(caseNumber)).isEqualTo(before);
  }

  @Test
  void leavesOneTraceForEachClassAtEachOpening() {
    String caseNumber = intake.reachPositions("Spårande");
    String task = intake.taskOf(MEMBER, caseNumber);
    assertThat(tracesOf(MEMBER, caseNumber)).isEmpty();

    caller(MEMBER, false).get("/task/" + task + "/form-variables").mustBeAccepted();
    assertThat(tracesOf(MEMBER, caseNumber)).containsExactly("background", "identity", "planning", "social");

    caller(MEMBER, true).get("/task/" + task + "/form-variables").mustBeAccepted();
    assertThat(tracesOf(MEMBER, caseNumber)).containsExactly("background", "background", "identity", "identity",
        "planning", "planning", "social", "social");
  }

  @Test
  void anEmptiedPrefilledAnswerIsNotShownAgain() {
    String caseNumber = registeredCase();
    Task first = trial.start(REFERRER, caseNumber, Map.of());
    assertThat(shownIn(first, "situation")).isEqualTo("Situationen Först");

    submit(first, Map.of("ownWords", "Nya ord", "situation", "")).mustBeAccepted();

    Task second = next(first);
    assertThat(shownIn(second, "situation")).isEmpty();
    assertThat(shownIn(second, "ownWords")).isEqualTo("Nya ord");
  }

  @Test
  void anAnswerThatTheCaseworkerWasNeverShownIsNotCleared() {
    String caseNumber = registeredCase();
    Task task = trial.start("kaa-lomma", caseNumber, Map.of());
    assertThat(shownIn(task, "situation")).isEmpty();

    submit(task, Map.of()).mustBeAccepted();

    assertThat(shownIn(trial.start(REFERRER, caseNumber, Map.of()), "situation")).isEqualTo("Situationen Först");
  }

  @Test
  void aRoutingVariableThatIsNoLongerAskedForIsRemoved() {
    Task first = trial.start(REFERRER, registeredCase(), Map.of("seat", "x"));
    submit(first, Map.of("asksMore", true, "way", "OTHER", "size", 3)).mustBeAccepted();
    assertThat(variables(first)).containsEntry("way", "OTHER").containsEntry("size", 3);

    Task second = next(first);
    submit(second, Map.of("asksMore", false)).mustBeAccepted();
    assertThat(variables(second)).containsEntry("asksMore", false).containsEntry("seat", "x").doesNotContainKeys("way", "size");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongAnswers")
  void aWrongAnswerIsRefusedWithAReasonAndChangesNothing(String kind, String field, String json) {
    Task task = trial.start(REFERRER, registeredCase(), Map.of());
    Map<String, Object> before = variables(task);
    List<String> entries = entries(task);
    for (boolean inTasklist : List.of(true, false)) {
      Reply reply = caller(REFERRER, inTasklist)
          .send("POST", "/task/" + task.getId() + "/submit-form", "{\"variables\":{\"%s\":%s}}".formatted(field, json));

      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertThat(reply.json().get("message").asText()).containsPattern("[.]$").containsAnyOf("Skicka", "Välj", "Öppna",
          "Korta", "besvaras", "Kontrollera");
      assertThat(reply.body()).doesNotContain("java.", "aaaa");
    }
    assertThat(variables(task)).isEqualTo(before);
    assertThat(entries(task)).isEqualTo(entries);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
  }

  static Stream<Arguments> wrongAnswers() {
    return Stream.of(
        Arguments.of("unknown key", "stray", "{\"value\":\"x\"}"),
        Arguments.of("a process variable", "seat", "{\"value\":\"x\"}"),
        Arguments.of("serialized object", "ownWords", "{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{"
            + "\"objectTypeName\":\"java.util.ArrayList\","
            + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}"),
        Arguments.of("object as JSON", "ownWords", "{\"value\":\"[]\",\"type\":\"Object\",\"valueInfo\":{"
            + "\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/json\"}}"),
        Arguments.of("file", "ownWords", "{\"value\":\"aGVq\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x.txt\"}}"),
        Arguments.of("date", "ownWords", "{\"value\":\"2026-01-01T00:00:00.000+0000\",\"type\":\"Date\"}"),
        Arguments.of("bytes", "ownWords", "{\"value\":\"aGVq\",\"type\":\"Bytes\"}"),
        Arguments.of("xml", "ownWords", "{\"value\":\"<a/>\",\"type\":\"Xml\"}"),
        Arguments.of("number for text", "ownWords", "{\"value\":1}"),
        Arguments.of("text for number", "size", "{\"value\":\"1\"}"),
        Arguments.of("text for a box", "asksMore", "{\"value\":\"true\"}"),
        Arguments.of("no such option", "way", "{\"value\":\"THIRD\"}"),
        Arguments.of("100,000 characters", "ownWords", "{\"value\":\"" + "a".repeat(100_000) + "\"}"));
  }

  @Test
  void aTaskWithoutACaseIsRefusedClearly() {
    Task task = trial.start(REFERRER, "no-case", Map.of());
    for (String view : List.of("form", "form-variables")) {
      Reply reply = caller(REFERRER, false).get("/task/" + task.getId() + "/" + view);
      assertThat(reply.status()).as(reply.body()).isEqualTo(409);
      assertThat(reply.json().get("message").asText()).contains("inte till något ärende");
    }
    assertThat(submit(task, Map.of()).status()).isEqualTo(409);
  }

  private String registeredCase() {
    String caseNumber = intake.begun();
    intake.register(caseNumber, "Först").mustBeAccepted();
    return caseNumber;
  }

  private Caller caller(String user, boolean inTasklist) {
    return inTasklist ? rest.session(user, "tasklist") : rest.basic(user);
  }

  private Reply submit(Task task, Map<String, Object> answers) {
    return intake.submit(task.getAssignee(), task.getId(), answers);
  }

  private String shownIn(Task task, String key) {
    return rest.basic(task.getAssignee()).get("/task/" + task.getId() + "/form-variables").mustBeAccepted().json()
        .at("/" + key + "/value").asText("");
  }

  private Task next(Task done) {
    return engine.getTaskService().createTaskQuery().processInstanceId(done.getProcessInstanceId()).singleResult();
  }

  private Map<String, Object> variables(Task task) {
    return engine.getRuntimeService().getVariables(task.getProcessInstanceId());
  }

  private List<String> entries(Task task) {
    String caseNumber = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    return database.sql("SELECT id::text FROM casework.case_entry WHERE case_number = ? ORDER BY id")
        .param(caseNumber).query(String.class).list();
  }

  private List<String> traces(String caseNumber) {
    return database.sql("SELECT id::text FROM casework.access_log WHERE case_number = ? ORDER BY id")
        .param(caseNumber).query(String.class).list();
  }

  private List<String> tracesOf(String reader, String caseNumber) {
    return database.sql("SELECT information_class FROM casework.access_log WHERE case_number = ? AND reader = ? "
        + "ORDER BY information_class").params(caseNumber, reader).query(String.class).list();
  }

  private static Set<String> keys(Reply reply) {
    Set<String> keys = new TreeSet<>();
    reply.json().fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
