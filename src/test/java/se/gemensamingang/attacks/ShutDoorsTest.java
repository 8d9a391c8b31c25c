package se.gemensamingang.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LogRecord;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Caller;
import se.gemensamingang.fixtures.Rest.Reply;

/** Doors that must be shut whether or not the stock engine leaves them open. */
@ProgramTest
class ShutDoorsTest {

  private static final String ADMIN_TO_BE = """
      {"profile":{"id":"intruder","firstName":"x","lastName":"y","email":"z"},"credentials":{"password":"intruder"}}""";
  private static final Map<String, String> AS_JSON = Map.of("Content-Type", "application/json");

  private final Rest rest;
  private final OurGround ours;
  private final ProcessEngine engine;
  private final IntakeOverRest intake;

  @Autowired
  ShutDoorsTest(DataSource dataSource, ProcessEngine engine, @LocalServerPort int port) {
    this.rest = Rest.at(URI.create("http://127.0.0.1:" + port));
    this.ours = new OurGround(rest, dataSource, engine);
    this.engine = engine;
    this.intake = new IntakeOverRest(rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/", "/engine-rest//task", "//engine-rest/task",
      "/engine-rest/;/task", "/engine-rest;a=b/task", "/engine-rest/task;a=b", "/engine-rest/./task",
      "/engine-rest/x/../task", "/engine-rest/%2e%2e/engine-rest/task", "/engine-rest%2Ftask", "/engine-rest/%74ask",
      "/%65ngine-rest/task", "/ENGINE-REST/task", "/Engine-Rest/task", "/engine-rest/TASK", "/engine-rest/engine",
      "/engine-rest/engine/default/task", "/engine-rest/engine/other/task", "/engine-rest/version",
      "/engine-rest/task.json", "/engine-rest/task%00", "/engine-rest/%5ctask", "/engine-rest/openapi.json",
      "/camunda/api/engine/engine/default/task", "/camunda//api/engine/engine/default/task",
      "/camunda/api/engine/engine/default/task;a=b", "/camunda/api/engine/engine/other/task",
      "/camunda/api/ENGINE/engine/default/task", "/camunda/api/engine/engine/default//task",
      "/camunda/app/../api/engine/engine/default/task", "/camunda/app/tasklist/..;/api/engine/engine/default/task",
      "/camunda/lib/../api/engine/engine/default/task", "/camunda/lib/%2e%2e/api/engine/engine/default/task",
      "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
      "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated", "/actuator", "/actuator/env",
      "/actuator/heapdump", "/h2-console", "/error", "/api/drafts/x", "/api"})
  void opensToNobodyHoweverAPathIsSpelt(String path) {
    for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS")) {
      Reply reply = rest.nobody().send(method, path, method.startsWith("P") ? "{}" : null, AS_JSON);
      assertThat(reply.status()).as("%s %s: %s", method, path, reply).isBetween(400, 499);
      Refusals.assertDiscreet(path, reply);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Original-URL",
      "X-Rewrite-URL", "X-Forwarded-User", "X-Remote-User", "X-Authorized-User"})
  void isNotFooledByAHeader(String header) {
    Reply reply = rest.nobody().send("GET", "/engine-rest/task", null, Map.of(header, "/camunda/app/"));
    Refusals.assertRefused(header, reply);
    Reply login = rest.nobody().send("GET", "/engine-rest/task", null, Map.of(header, "admin"));
    Refusals.assertRefused(header, login);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "other", "x"})
  void makesNobodyAnAdministratorThroughTheSetupPage(String engineName) {
    for (Caller caller : List.of(rest.visitor(), rest.session("kaa-kavlinge", "tasklist"))) {
      Reply reply = caller.send("POST", "/camunda/api/admin/setup/" + engineName + "/user/create", ADMIN_TO_BE, AS_JSON);
      Refusals.assertRefused(engineName, reply);
    }
    assertThat(rest.basic("intruder").get("/task?maxResults=1").status()).isEqualTo(401);
  }

  @Test
  void answersAWrongPasswordAndAnUnknownUserAlike() {
    Reply wrong = rest.basic("kaa-kavlinge", "wrong").get("/task?maxResults=1");
    Reply unknown = rest.basic("nobody-at-all", "wrong").get("/task?maxResults=1");
    Refusals.assertRefused("wrong password", wrong);
    assertThat(unknown).isEqualTo(wrong);
    assertThat(signIn("nobody-at-all")).isEqualTo(signIn("kaa-kavlinge"));
  }

  private Reply signIn(String user) {
    return rest.visitor().send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
        "username=" + user + "&password=wrong", Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  @Test
  void takesNoSessionRequestWithoutItsToken() {
    Prey prey = ours.prey();
    String path = "/camunda/api/engine/engine/default/task/" + prey.word("task") + "/submit-form";
    Map<String, String> before = ours.fingerprint();
    for (String token : List.of("", "wrong")) {
      Caller holder = rest.session(ours.user(Who.HOLDER), "tasklist");
      Reply reply = holder.send("POST", path, prey.word("answers"),
          Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token));
      Refusals.assertRefused("token " + token, reply);
    }
    Caller holder = rest.session(ours.user(Who.HOLDER), "tasklist");
    Reply foreign = holder.send("POST", path, prey.word("answers"),
        Map.of("Content-Type", "application/json", "Origin", "https://example.org"));
    Refusals.assertRefused("foreign origin", foreign);
    assertThat(ours.fingerprint()).isEqualTo(before);
  }

  @Test
  void refusesACompletedTaskAndATaskOfAnEndedCase() {
    Prey prey = ours.prey();
    String holder = ours.user(Who.HOLDER);
    Caller caller = rest.basic(holder);
    String path = "/task/" + prey.word("task") + "/submit-form";
    caller.send("POST", path, prey.word("answers")).mustBeAccepted();
    Refusals.assertRefused("a completed task", caller.send("POST", path, prey.word("answers")));
    String last = intake.taskOf("fk-lund", prey.word("case"));
    engine.getRuntimeService().deleteProcessInstance(prey.word("root"), "test");
    Map<String, String> before = ours.fingerprint();
    Refusals.assertRefused("a task of an ended case",
        intake.submit("fk-lund", last, IntakeOverRest.position("FOR", "ord")));
    Refusals.assertRefused("a task of an ended case", rest.basic("fk-lund").get("/task/" + last + "/form-variables"));
    assertThat(ours.fingerprint()).isEqualTo(before);
  }

  @Test
  void refusesATaskThatWaitsForAnAnswerToADelegation() {
    Prey prey = ours.prey();
    engine.getTaskService().delegateTask(prey.word("task"), ours.user(Who.HOLDER));
    Map<String, String> before = ours.fingerprint();
    Reply reply = rest.basic(ours.user(Who.HOLDER))
        .send("POST", "/task/" + prey.word("task") + "/submit-form", prey.word("answers"));
    Refusals.assertRefused("a pending task", reply);
    assertThat(ours.fingerprint()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":\"rO0ABXQAA2hlag==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
      + "\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
      "{\"value\":\"[\\\"a\\\"]\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"javax.script.ScriptEngineManager\","
      + "\"serializationDataFormat\":\"application/json\"}}",
      "{\"value\":\"<a/>\",\"type\":\"Xml\"}", "{\"value\":\"2026-01-01T00:00:00.000+0100\",\"type\":\"Date\"}",
      "{\"value\":\"x\",\"type\":\"NoSuchType\"}", "{\"value\":[\"a\"]}", "{\"value\":{\"a\":1}}", "{\"value\":true}",
      "{\"value\":\"x\",\"type\":\"Integer\"}", "\"bare text\"", "{}", "null"})
  void refusesAnAnswerOfAnotherType(String value) {
    Prey prey = ours.prey();
    Map<String, String> before = ours.fingerprint();
    String body = "{\"variables\":{\"position\":{\"value\":\"FOR\"},\"positionReason\":" + value + "}}";
    Reply reply = rest.basic(ours.user(Who.HOLDER)).send("POST", "/task/" + prey.word("task") + "/submit-form", body);
    Refusals.assertRefused(value, reply);
    assertThat(ours.fingerprint()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"variables\":[]}", "{\"variables\":null}", "{\"variables\":{\"a\":{}}}",
      "{\"unheardOf\":1}", "null", "1"})
  void refusesABodyThatIsNoAnswer(String body) {
    Prey prey = ours.prey();
    Map<String, String> before = ours.fingerprint();
    for (Door door : Door.values()) {
      Caller caller = ours.caller(Who.HOLDER, door);
      Refusals.assertRefused(body,
          caller.send("POST", caller.address("/task/" + prey.word("task") + "/submit-form"), body, AS_JSON));
    }
    assertThat(ours.fingerprint()).isEqualTo(before);
  }

  @Test
  void showsOnlyTheFormsOwnKeysToTheHolder() {
    Prey prey = ours.prey();
    Caller holder = rest.basic(ours.user(Who.HOLDER));
    JsonNode form = holder.get("/task/" + prey.word("task") + "/deployed-form").mustBeAccepted().json();
    Set<String> keys = new TreeSet<>();
    form.findValues("key").forEach(key -> keys.add(key.asText()));
    Set<String> shown = new TreeSet<>();
    holder.get("/task/" + prey.word("task") + "/form-variables").mustBeAccepted().json().fieldNames()
        .forEachRemaining(shown::add);
    assertThat(shown).isNotEmpty().isSubsetOf(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assigneeExpression", "assigneeLikeExpression", "ownerExpression", "involvedUserExpression",
      "candidateUserExpression", "candidateGroupExpression", "candidateGroupsExpression",
      "dueDateExpression", "dueBeforeExpression", "dueAfterExpression", "followUpDateExpression",
      "followUpBeforeExpression", "followUpAfterExpression", "followUpBeforeOrNotExistentExpression",
      "createdOnExpression", "createdBeforeExpression", "createdAfterExpression", "updatedAfterExpression",
      "processInstanceBusinessKeyExpression", "processInstanceBusinessKeyLikeExpression"})
  void refusesEveryExpressionParameter(String parameter) {
    for (Who who : List.of(Who.HOLDER, Who.COORDINATOR, Who.ADMIN)) {
      for (Door door : Door.values()) {
        Caller caller = ours.caller(who, door);
        String inBody = "{\"" + parameter + "\":\"${1}\"}";
        for (String body : List.of(inBody, "{\"orQueries\":[" + inBody + "]}")) {
          Refusals.assertRefused(parameter, caller.send("POST", "/task?maxResults=5", body));
          Refusals.assertRefused(parameter, caller.send("POST", "/task/count", body));
        }
        Refusals.assertRefused(parameter, caller.get("/task?maxResults=5&" + parameter + "=%24%7B1%7D"));
        Refusals.assertRefused(parameter, caller.get("/task/count?" + parameter + "=%24%7B1%7D"));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> nobodySignedInGetsPastAnyEndpoint() {
    Prey prey = ours.prey();
    return Endpoints.all().stream().map(endpoint -> DynamicTest.dynamicTest(endpoint, () -> {
      for (Door door : Door.values()) {
        Refusals.assertRefused(endpoint, knock(endpoint, Who.NOBODY, door, prey));
      }
    }));
  }

  /** Whatever a caseworker without any part in the case asks for: no error of ours, no change, nothing about the case. */
  @TestFactory
  Stream<DynamicTest> noEndpointTellsOrChangesAnythingForAStranger() {
    Prey prey = ours.prey();
    Map<String, String> before = new LinkedHashMap<>(ours.fingerprint());
    return Stream.of(Who.OTHER, Who.FORMER).flatMap(who -> Endpoints.all().stream()
        .map(endpoint -> DynamicTest.dynamicTest(who + " " + endpoint, () -> {
          try (LogRecord log = LogRecord.open()) {
            Reply reply = knock(endpoint, who, Door.OUTER, prey);
            assertThat(reply.status()).as("%s %s", endpoint, reply).isLessThan(500);
            assertThat(reply.body()).as(endpoint)
                .doesNotContain(prey.word("case"), prey.word("secret"));
            Refusals.assertDiscreet(endpoint, reply);
            assertThat(log.lines()).as(endpoint).noneMatch(line -> line.contains(Prey.MARKER));
          }
          assertThat(ours.fingerprint()).as(endpoint).isEqualTo(before);
        })));
  }

  private Reply knock(String endpoint, Who who, Door door, Prey prey) {
    String method = endpoint.substring(0, endpoint.indexOf(' '));
    String path = Endpoints.aimedAt(endpoint.substring(endpoint.indexOf(' ') + 1), prey);
    String body = method.equals("POST") || method.equals("PUT") ? "{\"value\":\"" + Prey.MARKER + "\"}" : null;
    return ours.caller(who, door).send(method, path + "?maxResults=50", body);
  }
}
