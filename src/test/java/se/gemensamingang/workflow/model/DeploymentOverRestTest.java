package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Caller;
import se.gemensamingang.fixtures.Rest.Reply;

/** Deployment over HTTP, as Camunda Modeler does it. */
@ProgramTest
class DeploymentOverRestTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASE = Path.of("bpmn/case/case.bpmn");
  private static final Path REGISTER = Path.of("forms/intake/register-referral.form");
  private static final Path POSITION = Path.of("forms/intake/give-position.form");
  private static final String MEMBER = "vc-kavlinge";
  private static final String SCRIPT = "<bpmn:scriptTask id=\"scriptTask_x\" name=\"x\" scriptFormat=\"groovy\">"
      + "<bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"endEvent_caseEnded\"";

  private final JdbcClient database;
  private Rest rest;
  private IntakeOverRest intake;

  DeploymentOverRestTest(@Autowired JdbcClient database) {
    this.database = database;
  }

  @BeforeEach
  void reach(@LocalServerPort int port) {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "no deadline | bpmn/case/case.bpmn | camunda:dueDate=\"${deadline.of(execution, 'register-referral')}\" | `` | userTask_registerReferral | Ange Due date",
      "foreign class | bpmn/case/case.bpmn | camunda:delegateExpression=\"${abandonRegistrationDelegate}\" | camunda:class=\"java.lang.Thread\" | serviceTask_abandonRegistration | Delegate expression",
      "evil assignee | bpmn/case/case.bpmn | ${assignment.to(execution, 'referrer')} | ${''.getClass().forName('java.lang.Runtime')} | userTask_registerReferral | assignment.to(execution, 'roll')",
      "evil deadline | bpmn/case/case.bpmn | ${deadline.of(execution, 'abandon-registration')} | ${execution.processEngineServices} | boundaryEvent_registrationAbandoned | deadline.of(execution, 'steg')",
      "answer without a place | forms/intake/register-referral.form | \"store\": \"case:background\", | `` | field_ownWords | Lägg till egenskapen store",
      "health as routing | forms/intake/register-referral.form | \"case:social\" | \"process\" | field_situation | Välj case:",
      "no days | bpmn/workflow/deadline.dmn | <text>20</text> | <text>0</text> | deadline_rule_abandonRegistration | Rätta raden",
      "script in a table | bpmn/workflow/deadline.dmn | <inputEntry id=\"deadline_step_decideIntake\" | <inputEntry expressionLanguage=\"groovy\" id=\"deadline_step_decideIntake\" | deadline_step_decideIntake | FEEL"})
  void tellsTheAdministratorWhatToMendAndDeploysNothing(String rule, String file, String part, String replacement,
      String element, String mend) throws IOException {
    String name = Path.of(file).getFileName().toString();
    int before = deployments();
    Reply reply = deploy(rest.basic("admin"), Map.of(name, replaced(Files.readString(Path.of(file)), part, replacement)));

    assertThat(reply.status()).as(rule + reply.body()).isEqualTo(400);
    assertThat(reply.json().get("message").asText().lines())
        .anySatisfy(line -> assertThat(line).startsWith(name + ", " + element + ": ").contains(mend));
    assertThat(deployments()).isEqualTo(before);
  }

  @Test
  void namesAStepWithoutIdAsItIsDrawn() throws IOException {
    String nameless = replaced(Files.readString(CASE), "<bpmn:endEvent id=\"endEvent_registrationAbandoned\"", "<bpmn:endEvent")
        .replace("targetRef=\"endEvent_registrationAbandoned\"", "targetRef=\"endEvent_caseEnded\"")
        .replace(" bpmnElement=\"endEvent_registrationAbandoned\"", "");
    Reply reply = deploy(rest.basic("admin"), Map.of("case.bpmn", nameless));
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().get("message").asText()).contains("case.bpmn, Registreringen avbruten: Elementet saknar id.");
  }

  @Test
  void refusesAScriptTask() throws IOException {
    String scripted = replaced(Files.readString(CASE), "<bpmn:endEvent id=\"endEvent_caseEnded\"", SCRIPT);
    Reply reply = deploy(rest.basic("admin"), Map.of("case.bpmn", scripted));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("message").asText()).contains("case.bpmn, scriptTask_x: Skript är avstängda");
  }

  @ParameterizedTest
  @CsvSource({"samordnare,403", "kaa-kavlinge,403", "chef-kaa-kavlinge,403", ",401"})
  void nobodyButTheAdministratorDeploys(String user, int status) throws IOException {
    int before = deployments();
    Caller caller = user == null ? rest.nobody() : rest.basic(user);
    Reply reply = deploy(caller, Map.of("register-referral.form", withQuestion(REGISTER, question())));
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(deployments()).isEqualTo(before);
  }

  @Test
  void aQuestionThatTheAdministratorAddsIsAskedCheckedEncryptedAndShown() throws IOException {
    String caseNumber = intake.begun();
    String task = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    Caller referrer = rest.basic(IntakeOverRest.REFERRER);
    referrer.get("/task/" + task + "/form-variables").mustBeAccepted();
    deploy(rest.basic("admin"), Map.of("register-referral.form", withQuestion(REGISTER, question()),
        "give-position.form", withQuestion(POSITION, shown()))).mustBeAccepted();
    try {
      Reply tooOld = intake.register(caseNumber, "Gryning");
      assertThat(tooOld.status()).isEqualTo(409);
      assertThat(tooOld.json().get("message").asText()).contains("Öppna igen");

      referrer.get("/task/" + task + "/form-variables").mustBeAccepted();
      assertThat(referrer.get("/task/" + task + "/deployed-form").mustBeAccepted().body()).contains("Hur ser en dag ut?");
      Reply tooLong = intake.submit(IntakeOverRest.REFERRER, task, registration("a".repeat(201)));
      assertThat(tooLong.status()).isEqualTo(400);
      assertThat(tooLong.json().get("field").asText()).isEqualTo("dailyLife");
      intake.submit(IntakeOverRest.REFERRER, task, registration("Sover om dagen")).mustBeAccepted();

      assertThat(stored(caseNumber)).isNotEmpty().doesNotContain("Sover");
      assertThat(rest.basic(MEMBER).get("/task/" + intake.taskOf(MEMBER, caseNumber) + "/form-variables")
          .mustBeAccepted().json().at("/dailyLife/value").asText()).isEqualTo("Sover om dagen");
    } finally {
      deploy(rest.basic("admin"), Map.of("register-referral.form", Files.readString(REGISTER),
          "give-position.form", Files.readString(POSITION))).mustBeAccepted();
    }
    String after = intake.reachPositions("Skymning");
    assertThat(rest.basic(MEMBER).get("/task/" + intake.taskOf(MEMBER, after) + "/form-variables").mustBeAccepted().body())
        .doesNotContain("dailyLife");
  }

  /** The request of Camunda Modeler 5: its four fields, then each file under its own name. */
  private static Reply deploy(Caller caller, Map<String, String> files) {
    String edge = "edge" + UUID.randomUUID();
    StringBuilder body = new StringBuilder();
    Map.of("deployment-name", "provdriftsattning", "deployment-source", "Camunda Modeler",
        "enable-duplicate-filtering", "true", "deploy-changed-only", "true").forEach((name, value) -> body
            .append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(edge, name, value)));
    files.forEach((name, text) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
        .formatted(edge, name, name)).append("Content-Type: application/octet-stream\r\n\r\n").append(text).append("\r\n"));
    body.append("--").append(edge).append("--\r\n");
    return caller.send("POST", caller.address("/deployment/create"), body.toString(),
        Map.of("Content-Type", "multipart/form-data; boundary=" + edge));
  }

  private static Map<String, Object> registration(String dailyLife) {
    Map<String, Object> answers = new LinkedHashMap<>(IntakeOverRest.registration("Gryning"));
    answers.put("dailyLife", dailyLife);
    return answers;
  }

  private static String question() {
    return """
        {"type": "textarea", "id": "field_dailyLife", "key": "dailyLife", "label": "Hur ser en dag ut?",
         "validate": {"maxLength": 200}, "properties": {"store": "case:background"}}""";
  }

  private static String shown() {
    return """
        {"type": "textarea", "id": "shown_dailyLife", "key": "dailyLife", "label": "En vanlig dag", "readonly": true,
         "properties": {"show": "case:background"}}""";
  }

  private static String withQuestion(Path form, String component) throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(form.toFile());
    ((ArrayNode) root.get("components")).add(JSON.readTree(component));
    return root.toString();
  }

  private static String replaced(String text, String part, String replacement) {
    assertThat(text).as("the file holds what the test breaks").contains(part);
    return text.replace(part, replacement);
  }

  private int deployments() {
    return database.sql("SELECT count(*) FROM act_re_deployment").query(Integer.class).single();
  }

  private String stored(String caseNumber) {
    List<byte[]> values = database
        .sql("SELECT value FROM casework.case_entry WHERE case_number = ? AND question = 'dailyLife'")
        .param(caseNumber).query((row, number) -> row.getBytes(1)).list();
    return values.isEmpty() ? "" : new String(values.get(0), StandardCharsets.ISO_8859_1);
  }
}
