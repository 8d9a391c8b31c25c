package se.gemensamingang.attacks;

import static se.gemensamingang.attacks.Attack.as;
import static se.gemensamingang.attacks.Who.ADMIN;
import static se.gemensamingang.attacks.Who.COORDINATOR;
import static se.gemensamingang.attacks.Who.FORMER;
import static se.gemensamingang.attacks.Who.HOLDER;
import static se.gemensamingang.attacks.Who.NOBODY;
import static se.gemensamingang.attacks.Who.OTHER;
import static se.gemensamingang.attacks.Who.REFERRER;

import java.util.Set;
import java.util.stream.Stream;

/** Every known way round the forms and the rights. */
final class Attacks {

  private static final String SNEAKED = "{\"variables\":{\"sneaked\":{\"value\":\"<marker>\"}}}";
  private static final String VALUE = "{\"value\":\"<marker>\",\"type\":\"String\"}";
  private static final String MODIFICATIONS = "{\"modifications\":{\"sneaked\":{\"value\":\"<marker>\"}}}";
  /** Lists are cut off, so a question names the case that it is about. */
  private static final String HERE = "\"processInstanceId\":\"<instance>\",";
  private static final Set<Who> OUTSIDERS = Who.everybodyBut(HOLDER);

  /** The responsible caseworker and those who watch over the flow may see that a task exists. */
  private static final Set<Who> STRANGERS = Set.of(NOBODY, FORMER, OTHER);

  private Attacks() {}

  static Stream<Attack> all() {
    return Stream.of(workingOnTasks(), submitting(), variables(), starting(), events(), operations(), identities(),
        expressions(), models(), reading(), webApplications()).flatMap(each -> each);
  }

  private static Stream<Attack> workingOnTasks() {
    return Stream.of(
        as(HOLDER, "completes a task past its form").post("/task/<task>/complete", SNEAKED).changes(),
        as(HOLDER, "resolves a task with variables").post("/task/<task>/resolve", SNEAKED).changes(),
        as(HOLDER, "unassigns a task by claiming it for nobody")
            .post("/task/<task>/claim", "{\"userId\":null}").changes(),
        as(HOLDER, "unassigns a task").post("/task/<task>/unclaim", "{}").changes(),
        as(HOLDER, "delegates a task").post("/task/<task>/delegate", "{\"userId\":\"<other>\"}").changes(),
        as(HOLDER, "delegates a task to itself and submits it pending")
            .post("/task/<task>/delegate", "{\"userId\":\"<holder>\"}")
            .post("/task/<task>/submit-form", SNEAKED).changes(),
        as(HOLDER, "gives a task to somebody else")
            .post("/task/<task>/assignee", "{\"userId\":\"<other>\"}").changes(),
        as(FORMER, "takes back a task").post("/task/<task>/assignee", "{\"userId\":\"<former>\"}").changes(),
        as(HOLDER, "raises an error from a task")
            .post("/task/<task>/bpmnError", "{\"errorCode\":\"stop\",\"errorMessage\":\"<marker>\"}").changes(),
        as(HOLDER, "raises an escalation from a task").post("/task/<task>/bpmnEscalation",
            "{\"escalationCode\":\"up\",\"variables\":{\"sneaked\":{\"value\":\"<marker>\"}}}").changes(),
        as(HOLDER, "rewrites a task").put("/task/<task>",
            "{\"name\":\"<marker>\",\"description\":\"<marker>\",\"priority\":1}").changes(),
        as(HOLDER, "adds a candidate to a task").post("/task/<task>/identity-links",
            "{\"userId\":\"<other>\",\"type\":\"candidate\"}").changes(),
        as(HOLDER, "takes the assignee's link from a task").post("/task/<task>/identity-links/delete",
            "{\"userId\":\"<holder>\",\"type\":\"assignee\"}").changes(),
        as(ADMIN, "makes a task outside any process").post("/task/create", "{\"name\":\"<marker>\"}").changes(),
        as(COORDINATOR, "writes a comment on a task").post("/task/<task>/comment/create",
            "{\"message\":\"<marker>\"}").changes(),
        as(OTHER, "reads a comment by its id")
            .first(COORDINATOR, "POST", "/task/<task>/comment/create", "{\"message\":\"<marker>\"}")
            .get("/task/<task>/comment/<id>").shows("<marker>"),
        as(COORDINATOR, "attaches a file to a task")
            .upload("/task/<task>/attachment/create", "content", "<marker>.txt", "<marker>").changes(),
        as(COORDINATOR, "writes a comment on a process instance").post("/task/<task>/comment/create",
            "{\"message\":\"<marker>\",\"processInstanceId\":\"<instance>\"}").changes());
  }

  private static Stream<Attack> submitting() {
    return Stream.of(
        as(FORMER, "submits a task after losing it").triedBy(OUTSIDERS)
            .post("/task/<task>/submit-form", "<answers>").changes(),
        as(HOLDER, "submits fields that the form does not have").post("/task/<task>/submit-form", SNEAKED).changes(),
        as(HOLDER, "submits nothing where the form requires answers")
            .post("/task/<task>/submit-form", "{\"variables\":{}}").changes(),
        as(HOLDER, "submits 100 000 characters in a field").post("/task/<task>/submit-form",
            "{\"variables\":{\"<field>\":{\"type\":\"Json\",\"value\":\"\\\"<long>\\\"\"}}}").changes(),
        as(HOLDER, "submits a number where the form asks for text")
            .post("/task/<task>/submit-form", "{\"variables\":{\"<field>\":{\"value\":4711}}}").changes(),
        as(HOLDER, "submits null for a required answer").post("/task/<task>/submit-form",
            "{\"variables\":{\"<field>\":{\"type\":\"Null\",\"value\":null}}}").changes(),
        as(HOLDER, "submits a Java object").post("/task/<task>/submit-form", """
            {"variables":{"<field>":{"type":"Object","value":"[\\"<marker>\\"]","valueInfo":{
            "objectTypeName":"java.util.ArrayList","serializationDataFormat":"application/json"}}}}""").changes(),
        as(HOLDER, "submits a file").post("/task/<task>/submit-form", """
            {"variables":{"<field>":{"type":"File","value":"aGVq","valueInfo":{
            "filename":"<marker>.txt","mimeType":"text/plain"}}}}""").changes(),
        as(HOLDER, "submits bytes").post("/task/<task>/submit-form",
            "{\"variables\":{\"<field>\":{\"type\":\"Bytes\",\"value\":\"aGVq\"}}}").changes());
  }

  private static Stream<Attack> variables() {
    return Stream.of(
        as(HOLDER, "sets a variable of a task").put("/task/<task>/variables/sneaked", VALUE).changes(),
        as(HOLDER, "changes the variables of a task").post("/task/<task>/variables", MODIFICATIONS).changes(),
        as(HOLDER, "deletes a variable of a task").delete("/task/<task>/variables/<variable>").changes(),
        as(HOLDER, "uploads a variable of a task")
            .upload("/task/<task>/variables/sneaked/data", "data", "<marker>.txt", "<marker>").changes(),
        as(HOLDER, "sets a local variable of a task").put("/task/<task>/localVariables/sneaked", VALUE).changes(),
        as(HOLDER, "changes the local variables of a task")
            .post("/task/<task>/localVariables", MODIFICATIONS).changes(),
        as(HOLDER, "deletes a local variable of a task")
            .first(ADMIN, "PUT", "/task/<task>/localVariables/left", VALUE)
            .delete("/task/<task>/localVariables/left").changes(),
        as(COORDINATOR, "sets a variable of an execution")
            .put("/execution/<execution>/localVariables/sneaked", VALUE).changes(),
        as(COORDINATOR, "changes the variables of an execution")
            .post("/execution/<execution>/localVariables", MODIFICATIONS).changes(),
        as(COORDINATOR, "deletes a variable of an execution")
            .delete("/execution/<execution>/localVariables/<local>").changes(),
        as(COORDINATOR, "sets a variable of a process instance")
            .put("/process-instance/<instance>/variables/sneaked", VALUE).changes(),
        as(COORDINATOR, "changes the variables of a process instance")
            .post("/process-instance/<instance>/variables", MODIFICATIONS).changes(),
        as(COORDINATOR, "deletes a variable of a process instance")
            .delete("/process-instance/<instance>/variables/<variable>").changes(),
        as(COORDINATOR, "uploads a variable of a process instance")
            .upload("/process-instance/<instance>/variables/sneaked/data", "data", "<marker>.txt", "<marker>")
            .changes(),
        as(ADMIN, "sets a variable of many process instances").post("/process-instance/variables-async",
            "{\"processInstanceIds\":[\"<instance>\"],\"variables\":{\"sneaked\":{\"value\":\"<marker>\"}}}").changes(),
        as(HOLDER, "reads all variables of a task").get("/task/<task>/variables").shows("<secret>"),
        as(HOLDER, "reads a variable of a task").get("/task/<task>/variables/<variable>").shows("<secret>"),
        as(COORDINATOR, "reads the variables of an execution").get("/execution/<execution>/localVariables")
            .wouldShow("<local-secret>"),
        as(COORDINATOR, "reads the variables of a process instance").get("/process-instance/<instance>/variables")
            .wouldShow("<secret>"),
        as(COORDINATOR, "queries variables")
            .get("/variable-instance?processInstanceIdIn=<instance>&maxResults=50").wouldShow("<secret>"),
        as(COORDINATOR, "queries variables by a body")
            .post("/variable-instance?maxResults=50", "{\"processInstanceIdIn\":[\"<instance>\"]}")
            .wouldShow("<secret>"),
        as(COORDINATOR, "queries the history of variables")
            .get("/history/variable-instance?processInstanceId=<instance>&maxResults=50").wouldShow("<secret>"),
        as(COORDINATOR, "queries the history of details")
            .get("/history/detail?processInstanceId=<instance>&maxResults=50").wouldShow("<secret>"),
        as(HOLDER, "finds out a value by asking for tasks that have it")
            .post("/task?maxResults=50", "{" + HERE
                + "\"processVariables\":[{\"name\":\"<variable>\",\"operator\":\"eq\",\"value\":\"<secret>\"}]}")
            .wouldShow("<task>"));
  }

  private static Stream<Attack> starting() {
    String own = "{\"businessKey\":\"<marker>\",\"variables\":{\"sneaked\":{\"value\":\"<marker>\"}}}";
    String inTheMiddle = "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"<last>\"}]}";
    return Stream.of(
        as(REFERRER, "starts a case with its own variables and business key")
            .post("/process-definition/key/case/start", own).changes(),
        as(REFERRER, "starts a case by the id of its definition")
            .post("/process-definition/<definition>/start", own).changes(),
        as(REFERRER, "starts a case in the middle")
            .post("/process-definition/key/case/start", inTheMiddle).changes(),
        as(REFERRER, "starts the decision on its own")
            .post("/process-definition/key/intake-decision/start", own).changes(),
        as(REFERRER, "starts the decision on its own by a form")
            .post("/process-definition/key/intake-decision/submit-form", own).changes(),
        as(REFERRER, "starts a case by its form with its own variables and business key")
            .post("/process-definition/key/case/submit-form", own).changes(),
        as(REFERRER, "starts a case without the answers that its form requires")
            .post("/process-definition/key/case/submit-form", "{}").changes(),
        as(REFERRER, "starts a process by a message").post("/message",
            "{\"messageName\":\"begin\",\"processVariables\":{\"sneaked\":{\"value\":\"<marker>\"}}}").changes());
  }

  private static Stream<Attack> events() {
    return Stream.of(
        as(COORDINATOR, "correlates a message with a case").post("/message", """
            {"messageName":"more","processInstanceId":"<instance>",
            "processVariables":{"sneaked":{"value":"<marker>"}}}""").changes(),
        as(COORDINATOR, "correlates a message with every case")
            .post("/message", "{\"messageName\":\"more\",\"all\":true,\"processInstanceId\":\"<instance>\"}").changes(),
        as(COORDINATOR, "correlates a message to be shown the variables").post("/message", """
            {"messageName":"more","processInstanceId":"<instance>","resultEnabled":true,
            "variablesInResultEnabled":true}""").shows("<secret>"),
        as(COORDINATOR, "throws a signal to all cases").post("/signal",
            "{\"name\":\"all\",\"variables\":{\"sneaked\":{\"value\":\"<marker>\"}}}").changes(),
        as(COORDINATOR, "throws a signal to one execution")
            .post("/signal", "{\"name\":\"all\",\"executionId\":\"<listening>\"}").changes(),
        as(COORDINATOR, "triggers an execution").post("/execution/<waiting>/signal", SNEAKED).changes(),
        as(COORDINATOR, "triggers an execution's message")
            .post("/execution/<listening>/messageSubscriptions/more/trigger", SNEAKED).changes(),
        as(ADMIN, "starts a process by a condition")
            .post("/condition", "{\"variables\":{\"go\":{\"value\":true}}}").changes());
  }

  private static Stream<Attack> operations() {
    String before = "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"<inner-last>\"}]";
    String some = "\"processDefinitionId\":\"<inner-definition>\",\"processInstanceIds\":[\"<instance>\"]";
    String plan = """
        {"migrationPlan":{"sourceProcessDefinitionId":"<inner-definition>",
        "targetProcessDefinitionId":"<inner-definition>","instructions":[
        {"sourceActivityIds":["<activity>#multiInstanceBody"],"targetActivityIds":["<activity>#multiInstanceBody"]},
        {"sourceActivityIds":["<activity>"],"targetActivityIds":["<activity>"]}]},
        "processInstanceIds":["<instance>"]}""";
    return Stream.of(
        as(COORDINATOR, "cancels a case").delete("/process-instance/<root>").changes(),
        as(ADMIN, "cancels many cases")
            .post("/process-instance/delete", "{\"processInstanceIds\":[\"<root>\"],\"deleteReason\":\"<marker>\"}")
            .changes(),
        as(COORDINATOR, "suspends a case").put("/process-instance/<root>/suspended", "{\"suspended\":true}").changes(),
        as(ADMIN, "suspends a process").put("/process-definition/<throwaway-definition>/suspended",
            "{\"suspended\":true,\"includeProcessInstances\":true}").changes(),
        as(COORDINATOR, "moves a case to another activity")
            .post("/process-instance/<instance>/modification", "{" + before + "}").changes(),
        as(ADMIN, "moves a case to another activity later")
            .post("/process-instance/<instance>/modification-async", "{" + before + "}").changes(),
        as(COORDINATOR, "moves many cases").post("/modification/execute", "{" + some + "," + before + "}").changes(),
        as(ADMIN, "moves many cases later")
            .post("/modification/executeAsync", "{" + some + "," + before + "}").changes(),
        as(ADMIN, "migrates a case").post("/migration/execute", plan).accepted(),
        as(ADMIN, "migrates a case later").post("/migration/executeAsync", plan).changes(),
        as(ADMIN, "restarts a case").post("/process-definition/<inner-definition>/restart-async",
            "{\"processInstanceIds\":[\"<instance>\"]," + before + "}").changes(),
        as(ADMIN, "sends a message to many cases later").post("/process-instance/message-async",
            "{\"messageName\":\"more\",\"processInstanceIds\":[\"<instance>\"]}").changes(),
        as(COORDINATOR, "runs a job now").post("/job/<job>/execute", "{}").changes(),
        as(COORDINATOR, "changes when a job is due")
            .put("/job/<job>/duedate", "{\"duedate\":\"2031-01-01T00:00:00.000+0100\"}").changes(),
        as(COORDINATOR, "moves a timer's date by way of its retries").put("/job/<job>/retries",
            "{\"retries\":3,\"dueDate\":\"2020-01-01T00:00:00.000+0000\"}").changes(),
        as(COORDINATOR, "stops a timer by taking its retries").put("/job/<job>/retries", "{\"retries\":0}").changes(),
        as(COORDINATOR, "gives a job that waits for its time more retries")
            .put("/job/<job>/retries", "{\"retries\":2147483647}").changes(),
        as(COORDINATOR, "suspends a job").put("/job/<job>/suspended", "{\"suspended\":true}").changes(),
        as(ADMIN, "deletes history later").post("/history/process-instance/delete",
            "{\"historicProcessInstanceIds\":[\"<root>\"],\"deleteReason\":\"<marker>\"}").changes(),
        as(ADMIN, "changes when history goes").post("/history/process-instance/set-removal-time", """
            {"absoluteRemovalTime":"2031-01-01T00:00:00.000+0100",
            "historicProcessInstanceIds":["<root>"]}""").changes(),
        as(ADMIN, "deletes the history of variables")
            .delete("/history/process-instance/<instance>/variable-instances").changes(),
        as(ADMIN, "starts the history cleanup").post("/history/cleanup", "{}").accepted(),
        as(ADMIN, "changes how long history is kept")
            .put("/process-definition/<throwaway-definition>/history-time-to-live", "{\"historyTimeToLive\":1}")
            .changes(),
        as(ADMIN, "takes work from external tasks").post("/external-task/fetchAndLock",
            "{\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"work\",\"lockDuration\":1}]}").accepted(),
        as(ADMIN, "evaluates a decision").post("/decision-definition/key/<decision>/evaluate",
            "{\"variables\":{\"word\":{\"value\":\"<marker>\"}}}").accepted(),
        as(ADMIN, "deletes a process").delete("/process-definition/<throwaway-definition>?cascade=true").changes(),
        as(ADMIN, "deletes a deployment").delete("/deployment/<throwaway>?cascade=true").changes(),
        as(ADMIN, "switches telemetry on")
            .post("/telemetry/configuration", "{\"enableTelemetry\":true}").accepted());
  }

  private static Stream<Attack> identities() {
    return Stream.of(
        as(ADMIN, "makes a user").post("/user/create", """
            {"profile":{"id":"intruder<n>","firstName":"<marker>"},"credentials":{"password":"<marker>"}}""").changes(),
        as(ADMIN, "changes somebody's password").put("/user/<other>/credentials",
            "{\"password\":\"<other>\",\"authenticatedUserPassword\":\"<admin>\"}").changes(),
        as(HOLDER, "changes its own password past the directory").put("/user/<holder>/credentials",
            "{\"password\":\"<holder>\",\"authenticatedUserPassword\":\"<holder>\"}").changes(),
        as(HOLDER, "renames itself past the directory").put("/user/<holder>/profile",
            "{\"id\":\"<holder>\",\"firstName\":\"<marker>\"}").changes(),
        as(ADMIN, "makes a group").post("/group/create", "{\"id\":\"band<n>\",\"name\":\"<marker>\"}").changes(),
        as(ADMIN, "adds a member to the administrators").put("/group/camunda-admin/members/<other>", "{}")
            .delete("/group/camunda-admin/members/<other>").changes(),
        as(ADMIN, "makes a tenant").post("/tenant/create", "{\"id\":\"tenant<n>\",\"name\":\"<marker>\"}").changes(),
        as(ADMIN, "grants rights").post("/authorization/create", """
            {"type":1,"permissions":["READ"],"userId":"<other>","resourceType":7,"resourceId":"<n>"}""").changes(),
        as(NOBODY, "tries passwords by the verification of identities").post("/identity/verify",
            "{\"username\":\"<holder>\",\"password\":\"<holder>\"}").shows("true"),
        as(NOBODY, "lists the users").triedBy(Set.of(NOBODY)).get("/user?maxResults=50")
            .wouldShow("\"<other>\""),
        as(NOBODY, "asks which groups somebody is in").triedBy(Set.of(NOBODY))
            .get("/identity/groups?userId=<holder>").wouldShow("\"groups\":[{"),
        as(NOBODY, "reads somebody's profile").triedBy(Set.of(NOBODY))
            .get("/user/<other>/profile").wouldShow("\"firstName\""));
  }

  private static Stream<Attack> expressions() {
    String inside = "{" + HERE + "\"orQueries\":[{\"assigneeExpression\":\"<expression>\"}]}";
    String filter = """
        {"resourceType":"Task","name":"spy<n>","owner":null,"properties":{},
        "query":{"processInstanceId":"<instance>","assigneeExpression":"<expression>"}}""";
    String filterInside = """
        {"resourceType":"Task","name":"spyInside<n>","owner":null,"properties":{},
        "query":{"processInstanceId":"<instance>","orQueries":[{"assigneeExpression":"<expression>"}]}}""";
    return Stream.of(
        as(HOLDER, "runs an expression in an or-query").post("/task?maxResults=50", inside).shows("<task>"),
        as(HOLDER, "runs an expression in an or-query after an innocent one").post("/task?maxResults=50",
            "{" + HERE + "\"orQueries\":[{\"assignee\":\"<holder>\"},{\"assigneeExpression\":\"<expression>\"}]}")
            .shows("<task>"),
        as(HOLDER, "runs an expression in a counted or-query").post("/task/count", inside).shows("count"),
        as(HOLDER, "runs an expression for a candidate group in an or-query").post("/task?maxResults=50",
            "{" + HERE + "\"orQueries\":[{\"assignee\":\"<holder>\",\"candidateGroupExpression\":\"<expression>\"}]}")
            .shows("<task>"),
        as(HOLDER, "runs an expression for a date in an or-query").post("/task?maxResults=50",
            "{" + HERE + "\"orQueries\":[{\"createdAfterExpression\":\"${dateTime().minusYears(9)}\"}]}")
            .shows("<task>"),
        as(HOLDER, "stores a filter with an expression and runs it")
            .post("/filter/create", filter).get("/filter/<id>/list?maxResults=50").shows("<task>"),
        as(HOLDER, "stores a filter with an expression inside and runs it")
            .post("/filter/create", filterInside).get("/filter/<id>/list?maxResults=50").shows("<task>"),
        as(HOLDER, "runs an expression in the body of a filter's list")
            .post("/filter/<filter>/list?maxResults=50", inside).shows("<task>"),
        as(HOLDER, "runs an expression in the body of a filter's count")
            .post("/filter/<filter>/count", inside).shows("count"),
        as(HOLDER, "runs an expression in the body of a filter's single result").post("/filter/<filter>/singleResult",
            inside).shows("<task>"));
  }

  private static Stream<Attack> models() {
    return Stream.of(
        as(NOBODY, "deploys without signing in").triedBy(Who.everybodyBut(ADMIN))
            .upload("/deployment/create", "data", "script.bpmn", EvilModels.script()).changes(),
        as(ADMIN, "deploys a script and runs it")
            .upload("/deployment/create", "data", "script.bpmn", EvilModels.script())
            .post("/process-definition/key/evil-script/start", "{\"withVariablesInReturn\":true}").shows("ran"),
        as(ADMIN, "deploys an expression that leaves its cage and runs it")
            .upload("/deployment/create", "data", "expression.bpmn", EvilModels.expression())
            .post("/process-definition/key/evil-expression/start", "{\"withVariablesInReturn\":true}").shows("ran"),
        as(ADMIN, "deploys an expression that reaches the engine and runs it")
            .upload("/deployment/create", "data", "services.bpmn", EvilModels.services())
            .post("/process-definition/key/evil-services/start", "{\"withVariablesInReturn\":true}").shows("ran"),
        as(ADMIN, "deploys a model that names a Java class")
            .upload("/deployment/create", "data", "class.bpmn", EvilModels.javaClass()).changes(),
        as(ADMIN, "deploys a listener with a script")
            .upload("/deployment/create", "data", "listener.bpmn", EvilModels.listener()).changes(),
        as(ADMIN, "deploys an expression as input of a call activity")
            .upload("/deployment/create", "data", "input.bpmn", EvilModels.input()).changes(),
        as(ADMIN, "deploys a decision with an expression that leaves its cage")
            .upload("/deployment/create", "data", "evil.dmn", EvilModels.decision()).changes(),
        as(ADMIN, "deploys a case management model")
            .upload("/deployment/create", "data", "evil.cmmn", EvilModels.caseManagement()).changes(),
        as(ADMIN, "deploys a form whose answers have no destination")
            .upload("/deployment/create", "data", "evil.form", EvilModels.form()).changes());
  }

  private static Stream<Attack> reading() {
    return Stream.of(
        as(FORMER, "finds a lost task in the list").triedBy(STRANGERS)
            .get("/task?processInstanceId=<instance>&maxResults=50")
            .wouldShow("<task>"),
        as(FORMER, "finds a lost task by a body").triedBy(STRANGERS)
            .post("/task?maxResults=50", "{\"processInstanceId\":\"<instance>\"}").wouldShow("<task>"),
        as(FORMER, "reads a lost task").triedBy(Set.of(NOBODY, FORMER, OTHER)).get("/task/<task>")
            .shows("<task>"),
        as(FORMER, "reads the values of a lost task's form").triedBy(OUTSIDERS).get("/task/<task>/form-variables")
            .shows("<secret>"),
        as(FORMER, "reads the form of a lost task").triedBy(STRANGERS)
            .get("/task/<task>/deployed-form").shows("components"),
        as(FORMER, "renders the form of a lost task").triedBy(OUTSIDERS)
            .get("/task/<task>/rendered-form").shows("<secret>"),
        as(FORMER, "asks which form a lost task has").triedBy(STRANGERS)
            .get("/task/<task>/form").accepted(),
        as(FORMER, "reads who is linked to a lost task").triedBy(STRANGERS)
            .get("/task/<task>/identity-links").shows("<holder>"),
        as(NOBODY, "lists the tasks").triedBy(STRANGERS)
            .get("/task?sortBy=created&sortOrder=desc&maxResults=50").wouldShow("<task>"),
        as(NOBODY, "lists the process instances").triedBy(STRANGERS)
            .get("/process-instance?processInstanceIds=<instance>&maxResults=50").wouldShow("<instance>"),
        as(NOBODY, "lists the executions").triedBy(STRANGERS)
            .get("/execution?processInstanceId=<instance>&maxResults=50").wouldShow("<instance>"),
        as(NOBODY, "reads the history of tasks").triedBy(Set.of(NOBODY, FORMER, OTHER, HOLDER))
            .get("/history/task?sortBy=startTime&sortOrder=desc&maxResults=50").wouldShow("<task>"),
        as(NOBODY, "reads the log of what users did").triedBy(Set.of(NOBODY, FORMER, OTHER, HOLDER))
            .get("/history/user-operation?sortBy=timestamp&sortOrder=desc&maxResults=50").wouldShow("\"<referrer>\""),
        as(NOBODY, "lists the jobs").triedBy(Set.of(NOBODY, FORMER, OTHER, HOLDER))
            .get("/job?jobId=<job>&maxResults=50").wouldShow("<job>"),
        as(NOBODY, "lists the authorizations").triedBy(Who.everybodyBut(ADMIN)).get("/authorization?maxResults=50")
            .wouldShow("resourceType"),
        as(NOBODY, "lists the engines").triedBy(Set.of(NOBODY)).get("/engine-rest/engine").shows("default"),
        as(NOBODY, "reads which version runs").triedBy(Set.of(NOBODY)).get("/engine-rest/version").shows("7.24"),
        as(NOBODY, "reads the source of a process").triedBy(Set.of(NOBODY))
            .get("/process-definition/key/case/xml").shows("bpmn20Xml"));
  }

  private static Stream<Attack> webApplications() {
    String plugin = "/camunda/api/cockpit/plugin/base/default";
    Set<Who> all = Set.of(NOBODY, FORMER, OTHER, HOLDER, REFERRER);
    return Stream.of(
        as(COORDINATOR, "counts cases through the plugin of Cockpit").triedBy(all)
            .get(plugin + "/process-definition/statistics").wouldShow("intake-decision"),
        as(COORDINATOR, "lists cases through the plugin of Cockpit").triedBy(all)
            .post(plugin + "/process-instance?maxResults=50&firstResult=0", """
                {"processDefinitionId":"<inner-definition>","sortBy":"startTime","sortOrder":"desc"}""")
            .wouldShow("<instance>"),
        as(COORDINATOR, "follows calls through the plugin of Cockpit").triedBy(all)
            .get(plugin + "/process-instance/<root>/called-process-instances").wouldShow("<instance>"));
  }
}
