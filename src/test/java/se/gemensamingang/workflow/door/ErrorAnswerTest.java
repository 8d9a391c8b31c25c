package se.gemensamingang.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;

@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswerTest {

  private static final String HOLDER = "kaa-kavlinge";

  @LocalServerPort
  private int port;
  @Autowired
  private ProcessEngine engine;

  @Test
  void ourOwnRefusalReachesWhoAskedWithFieldAndReason() {
    Task task = TrialProcess.listened(engine, "error-refused", HOLDER, "${refusingListener}");
    HttpResponse<String> response = submit(task.getId(), "{}");
    JsonNode answer = Caller.json(response);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(answer.path("field").asText()).isEqualTo("motive");
    assertThat(answer.path("reasons")).hasSize(2);
    assertThat(answer.path("message").asText()).isEqualTo("Skriv varför.\nVälj ett ställningstagande.");
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
  }

  @Test
  void aFaultOfOursShowsANumberAndNothingElse(CapturedOutput output) {
    Task task = TrialProcess.listened(engine, "error-broken", HOLDER, "${brokenListener}");
    HttpResponse<String> response = submit(task.getId(), "{}");
    JsonNode answer = Caller.json(response);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain(BrokenListener.MARKER, "IllegalState", "\\tat");
    assertThat(answer.path("requestId").asText()).isNotBlank();
    assertThat(output.getAll()).contains(answer.path("requestId").asText(), "BrokenListener")
        .doesNotContain(BrokenListener.MARKER);
  }

  @Test
  void aCompletedTaskDoesNotExist() {
    Task task = TrialProcess.oneTask(engine, "error-completed", HOLDER);
    assertThat(submit(task.getId(), "{}").statusCode()).isEqualTo(204);
    assertThat(submit(task.getId(), "{}").statusCode()).isEqualTo(404);
    assertThat(submit("no-such-task", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongTypeIsTheCallersFaultAndItsValueIsNotRepeated(CapturedOutput output) {
    Task task = TrialProcess.oneTask(engine, "error-type", HOLDER);
    HttpResponse<String> response =
        submit(task.getId(), "{\"variables\":{\"x\":{\"type\":\"Integer\",\"value\":\"marker-value\"}}}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("marker-value");
    assertThat(output.getAll()).doesNotContain("marker-value");
  }

  @ParameterizedTest
  @CsvSource({"/engine-rest/task?maxResults=marker-value, maxResults",
      "/engine-rest/task/count?priority=marker-value, priority",
      "/engine-rest/task?maxResults=10&dueBefore=marker-value, dueBefore",
      "/engine-rest/process-instance?firstResult=marker-value&maxResults=1, firstResult",
      "/camunda/api/engine/engine/default/task?maxResults=marker-value, maxResults"})
  void aParameterThatIsNotOfItsTypeIsNamedAndItsValueIsNotRepeated(String address, String parameter) {
    Caller caller = address.startsWith("/camunda")
        ? Caller.withSession(port, HOLDER, "tasklist") : Caller.withPassword(port, HOLDER);
    HttpResponse<String> response = caller.get(address);
    JsonNode answer = Caller.json(response);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(answer.path("field").asText()).isEqualTo(parameter);
    assertThat(answer.path("message").asText())
        .isEqualTo("Parametern «" + parameter + "» har ett värde som inte går att läsa. Rätta värdet och försök igen.");
    assertThat(response.body()).doesNotContain("marker-value");
  }

  @Test
  void aPathThatLeadsNowhereDoesNotExist() {
    assertThat(Caller.withPassword(port, HOLDER).get("/engine-rest/no-such-thing?maxResults=x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anUnreadableModelIsAnsweredWithItsFile() {
    HttpResponse<String> response = deploy("<definitions");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(Caller.json(response).path("message").asText()).contains("trial.bpmn");
  }

  private HttpResponse<String> submit(String task, String body) {
    return Caller.withPassword(port, HOLDER).post("/engine-rest/task/" + task + "/submit-form", body);
  }

  private HttpResponse<String> deploy(String model) {
    String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntrial\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"trial.bpmn\"\r\n\r\n" + model + "\r\n--x--\r\n";
    return Caller.withPassword(port, "admin")
        .send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=x", body);
  }
}
