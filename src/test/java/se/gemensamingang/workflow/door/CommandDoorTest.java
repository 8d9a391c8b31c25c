package se.gemensamingang.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;

@ProgramTest
class CommandDoorTest {

  private static final String HOLDER = "kaa-kavlinge";
  private static final String OTHER = "kaa-lomma";
  private static final String REST = "/engine-rest";
  private static final String WEBAPP = "/camunda/api/engine/engine/default";

  @LocalServerPort
  private int port;
  @Autowired
  private ProcessEngine engine;

  @ParameterizedTest
  @ValueSource(strings = {REST, WEBAPP})
  void whoHoldsATaskSeesItAndHandsItIn(String base) {
    Task task = TrialProcess.oneTask(engine, "door-holder", HOLDER);
    Caller holder = caller(base, HOLDER);
    assertThat(listed(holder, base, task)).isTrue();
    assertThat(holder.get(base + "/task/" + task.getId()).statusCode()).isEqualTo(200);
    assertThat(holder.get(base + "/task/" + task.getId() + "/form").statusCode()).isEqualTo(200);
    assertThat(holder.post(base + "/task/" + task.getId() + "/submit-form", "{}").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {REST, WEBAPP})
  void aFormerAssigneeHasNothingLeft(String base) {
    Task task = TrialProcess.oneTask(engine, "door-former", HOLDER);
    Caller former = caller(base, HOLDER);
    assertThat(listed(former, base, task)).isTrue();

    engine.getTaskService().setAssignee(task.getId(), OTHER);

    assertThat(listed(former, base, task)).isFalse();
    assertThat(former.get(base + "/task/" + task.getId()).statusCode()).isEqualTo(404);
    assertThat(former.get(base + "/task/" + task.getId() + "/form").statusCode()).isEqualTo(403);
    assertThat(former.get(base + "/task/" + task.getId() + "/form-variables").statusCode()).isEqualTo(403);
    assertThat(former.post(base + "/task/" + task.getId() + "/submit-form", "{}").statusCode()).isEqualTo(403);
    assertThat(listed(caller(base, OTHER), base, task)).isTrue();
  }

  @Test
  void theOwnerSeesATaskInTheListButDoesNotOpenIt() {
    Task task = TrialProcess.oneTask(engine, "door-owner", HOLDER);
    engine.getTaskService().setOwner(task.getId(), OTHER);
    Caller owner = caller(REST, OTHER);
    assertThat(listed(owner, REST, task)).isTrue();
    assertThat(owner.get(REST + "/task/" + task.getId() + "/form-variables").statusCode()).isEqualTo(403);
    assertThat(owner.post(REST + "/task/" + task.getId() + "/submit-form", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void theUnitListsItsTasksAndNobodyElses() {
    Task task = TrialProcess.oneTask(engine, "door-unit", HOLDER);
    engine.getTaskService().addCandidateGroup(task.getId(), "kavlinge-kaa");
    String unit = "?maxResults=2000&includeAssignedTasks=true&candidateGroup=kavlinge-kaa";
    assertThat(caller(REST, "chef-kaa-kavlinge").get(REST + "/task" + unit).body()).contains(task.getId());
    assertThat(caller(REST, OTHER).get(REST + "/task" + unit).body()).doesNotContain(task.getId());
    assertThat(caller(REST, "chef-kaa-kavlinge").post(REST + "/task/" + task.getId() + "/submit-form", "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aDelegatedTaskIsNotHandedIn() {
    Task task = TrialProcess.oneTask(engine, "door-delegated", HOLDER);
    engine.getTaskService().delegateTask(task.getId(), OTHER);
    assertThat(caller(REST, OTHER).post(REST + "/task/" + task.getId() + "/submit-form", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void aTaskLeavesNoRightsInTheDatabase() {
    TrialProcess.oneTask(engine, "door-rows", HOLDER);
    assertThat(engine.getAuthorizationService().createAuthorizationQuery().count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "POST | /task/{task}/complete | {}",
      "POST | /task/{task}/resolve | {}",
      "POST | /task/{task}/claim | {\"userId\":\"kaa-kavlinge\"}",
      "POST | /task/{task}/claim | {\"userId\":null}",
      "POST | /task/{task}/unclaim | {}",
      "POST | /task/{task}/delegate | {\"userId\":\"kaa-lomma\"}",
      "POST | /task/{task}/assignee | {\"userId\":\"kaa-lomma\"}",
      "POST | /task/{task}/bpmnError | {\"errorCode\":\"x\"}",
      "POST | /task/{task}/bpmnEscalation | {\"escalationCode\":\"x\"}",
      "POST | /task/{task}/identity-links | {\"userId\":\"kaa-lomma\",\"type\":\"candidate\"}",
      "POST | /task/{task}/identity-links/delete | {\"userId\":\"kaa-lomma\",\"type\":\"candidate\"}",
      "PUT | /task/{task} | {\"name\":\"x\"}",
      "DELETE | /task/{task} | ",
      "POST | /task/create | {\"name\":\"x\"}",
      "GET | /task/{task}/variables | ",
      "PUT | /task/{task}/variables/x | {\"value\":\"1\"}",
      "POST | /task/{task}/variables | {\"modifications\":{}}",
      "PUT | /task/{task}/localVariables/x | {\"value\":\"1\"}",
      "GET | /task/{task}/rendered-form | ",
      "POST | /task/{task}/comment/create | {\"message\":\"x\"}",
      "GET | /task/{task}/comment/x | ",
      "GET | /task/{task}/attachment | ",
      "GET | /task/{task}/attachment/x | ",
      "GET | /process-instance/{instance}/variables | ",
      "PUT | /process-instance/{instance}/variables/x | {\"value\":\"1\"}",
      "GET | /variable-instance?maxResults=10 | ",
      "DELETE | /process-instance/{instance} | ",
      "POST | /process-instance/{instance}/modification | {\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"work\"}]}",
      "PUT | /process-instance/{instance}/suspended | {\"suspended\":true}",
      "POST | /execution/{instance}/signal | {}",
      "GET | /execution/{instance}/localVariables | ",
      "POST | /message | {\"messageName\":\"x\"}",
      "POST | /signal | {\"name\":\"x\"}",
      "POST | /condition | {\"variables\":{\"x\":{\"value\":\"1\"}}}",
      "POST | /process-definition/key/door-list/start | {}",
      "POST | /process-definition/key/door-list/submit-form | {}",
      "POST | /migration/generate | {\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"y\"}",
      "GET | /history/process-instance?maxResults=10 | ",
      "GET | /history/task?maxResults=10 | ",
      "GET | /history/user-operation?maxResults=10 | ",
      "GET | /history/variable-instance?maxResults=10 | ",
      "GET | /job?maxResults=10 | ",
      "GET | /incident?maxResults=10 | ",
      "GET | /deployment?maxResults=10 | ",
      "POST | /filter/create | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
      "POST | /user/create | {\"profile\":{\"id\":\"x\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"x\"}}",
      "GET | /authorization?maxResults=10 | ",
      "POST | /authorization/create | {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"kaa-kavlinge\",\"resourceType\":7,\"resourceId\":\"*\"}",
      "GET | /telemetry/configuration | ",
      "GET | /metrics?name=x | ",
      "POST | /external-task/fetchAndLock | {\"workerId\":\"x\",\"maxTasks\":1}"})
  void aCaseworkerWorksThroughTheFormAlone(String method, String path, String body) {
    Task task = TrialProcess.oneTask(engine, "door-list", HOLDER);
    String filled = path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());
    HttpResponse<String> response = caller(REST, HOLDER).send(method, REST + filled, "application/json", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
    assertThat(Caller.json(response).path("message").asText()).isEqualTo("Du har inte behörighet att göra detta.");
    Task after = engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    assertThat(after.getAssignee()).isEqualTo(HOLDER);
    assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}",
      "{\"dueBeforeExpression\":\"${now()}\"}",
      "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}"})
  void expressionsInSearchesAreNotEvaluated(String query) {
    for (String base : List.of(REST, WEBAPP)) {
      assertThat(caller(base, HOLDER).post(base + "/task?maxResults=10", query).statusCode()).isEqualTo(400);
      assertThat(caller(base, HOLDER).post(base + "/task/count", query).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}", "{\"dueBeforeExpression\":\"${now()}\"}"})
  void expressionsInTheBodyOfAFilterAreNotEvaluated(String query) {
    String saved = engine.getFilterService().saveFilter(engine.getFilterService()
        .newTaskFilter("door-" + System.nanoTime()).setQuery(engine.getTaskService().createTaskQuery())).getId();
    for (String base : List.of(REST, WEBAPP)) {
      assertThat(caller(base, HOLDER).get(base + "/filter/" + saved + "/list?maxResults=10").statusCode()).isEqualTo(200);
      assertThat(caller(base, HOLDER).post(base + "/filter/" + saved + "/list?maxResults=10", query).statusCode())
          .isEqualTo(400);
    }
    engine.getFilterService().deleteFilter(saved);
  }

  @Test
  void aCoordinatorSeesEveryInstanceButOpensNoFormAndChangesNothing() {
    Task task = TrialProcess.oneTask(engine, "door-coordinator", HOLDER);
    Caller coordinator = caller(REST, "samordnare");
    assertThat(coordinator.get(REST + "/process-instance/" + task.getProcessInstanceId()).statusCode()).isEqualTo(200);
    assertThat(coordinator.get(REST + "/task?maxResults=2000&processInstanceId=" + task.getProcessInstanceId()).body())
        .contains(task.getId());
    for (String form : List.of("/form", "/form-variables", "/deployed-form", "/variables")) {
      assertThat(coordinator.get(REST + "/task/" + task.getId() + form).statusCode()).isEqualTo(403);
    }
    assertThat(coordinator.send("PUT", REST + "/process-instance/" + task.getProcessInstanceId() + "/variables/x",
        "application/json", "{\"value\":\"1\"}").statusCode()).isEqualTo(403);
    assertThat(coordinator.send("DELETE", REST + "/process-instance/" + task.getProcessInstanceId(),
        "application/json", null).statusCode()).isEqualTo(403);
  }

  @Test
  void cockpitsOwnQueriesShowEveryInstanceToTheCoordinator() {
    Task task = TrialProcess.oneTask(engine, "door-cockpit", HOLDER);
    String path = "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=2000"
        + "&processDefinitionId=" + task.getProcessDefinitionId();
    assertThat(Caller.withSession(port, "samordnare", "cockpit").get(path).body()).contains(task.getProcessInstanceId());
  }

  private Caller caller(String base, String user) {
    return base.equals(REST) ? Caller.withPassword(port, user) : Caller.withSession(port, user, "tasklist");
  }

  private static boolean listed(Caller caller, String base, Task task) {
    HttpResponse<String> list = caller.get(base + "/task?maxResults=2000");
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    return list.body().contains(task.getId());
  }
}
