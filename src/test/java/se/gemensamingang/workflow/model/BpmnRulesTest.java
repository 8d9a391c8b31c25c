package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BpmnRulesTest {

  private static final String ASSIGNEE = "camunda:assignee=\"${assignment.to(execution, 'chair')}\"";
  private static final String DUE = "camunda:dueDate=\"${deadline.of(execution, 'give-position')}\"";
  private static final String CONDITION = "${route == 'OTHER' and execution.processBusinessKey != null}";
  private static final String TIMER = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">"
      + "${deadline.of(execution, 'give-position')}</bpmn:timeDate>";
  private static final String BUSINESS_KEY = "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />";
  private static final String USER_TASK = "<bpmn:documentation>Svara på frågan.</bpmn:documentation>";
  private static final String LOOP = "camunda:collection=\"${knownList.of(execution)}\"";
  private static final String DELEGATE = "camunda:delegateExpression=\"${knownDelegate}\"";
  private static final String PARAMETER = "<camunda:inputParameter name=\"kind\">LATE</camunda:inputParameter>";
  private static final String LISTENER = "<camunda:executionListener delegateExpression=\"${knownListener}\" event=\"end\" />";

  @Test
  void acceptsAModelThatFollowsEveryRule() {
    assertThat(SampleModel.bpmn().check()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenModels")
  void refusesWithFileElementAndMend(String rule, String part, String replacement, String element, String mend) {
    assertThat(SampleModel.bpmn().with(part, replacement).check())
        .as(rule)
        .anySatisfy(violation -> {
          assertThat(violation.file()).isEqualTo("sample.bpmn");
          assertThat(violation.element()).isEqualTo(element);
          assertThat(violation.problem()).isNotBlank();
          assertThat(violation.mend()).contains(mend);
        });
  }

  static Stream<Arguments> brokenModels() {
    return Stream.of(processes(), userTasks(), steps(), flows(), events(), loopsAndVariables(), closedFeatures(),
        expressions()).flatMap(each -> each);
  }

  private static Stream<Arguments> processes() {
    return Stream.of(
        broken("no time to live", "camunda:historyTimeToLive=\"P1825D\"", "", "sample", "History time to live"),
        broken("time to live in years, which the engine cannot read", "\"P1825D\"", "\"P5Y\"", "sample", "P1825D"),
        broken("time to live of nought", "\"P1825D\"", "\"0\"", "sample", "History time to live"),
        broken("id is not the file's name", "<bpmn:process id=\"sample\"", "<bpmn:process id=\"other\"", "other", "sample"),
        broken("not executable", "isExecutable=\"true\"", "isExecutable=\"false\"", "sample", "Executable"),
        broken("no name", " name=\"Exempel\"", "", "sample", "svenskt namn"),
        broken("startable by anyone", "camunda:isStartableInTasklist=\"false\"", "", "sample", "Startable"),
        broken("rights by model", "isExecutable=\"true\"", "isExecutable=\"true\" camunda:candidateStarterGroups=\"all\"",
            "sample", "Rättigheter"),
        broken("initiator", "id=\"startEvent_begun\"", "id=\"startEvent_begun\" camunda:initiator=\"starter\"",
            "startEvent_begun", "Initiator"),
        broken("a form nobody sees", "id=\"startEvent_begun\"", "id=\"startEvent_begun\" camunda:formRef=\"known-form\"",
            "startEvent_begun", "Ta bort formuläret"),
        broken("starts by itself", "<bpmn:outgoing>Flow_0a1b2c3</bpmn:outgoing>\n    </bpmn:startEvent>",
            "<bpmn:outgoing>Flow_0a1b2c3</bpmn:outgoing><bpmn:messageEventDefinition id=\"m\""
                + " messageRef=\"message_consentGiven\" /></bpmn:startEvent>", "startEvent_begun", "vanlig starthändelse"),
        broken("two processes", "<bpmn:message id", "<bpmn:process id=\"second\" name=\"Två\" isExecutable=\"true\""
            + " camunda:historyTimeToLive=\"P1825D\" camunda:isStartableInTasklist=\"false\" /><bpmn:message id", "",
            "egen fil"));
  }

  private static Stream<Arguments> userTasks() {
    return Stream.of(
        broken("no form", "camunda:formRef=\"known-form\"", "", "userTask_answer", "Forms"),
        broken("unknown form", "\"known-form\"", "\"nowhere\"", "userTask_answer", "nowhere.form"),
        broken("form by expression", "\"known-form\"", "\"${route}\"", "userTask_answer", "id"),
        broken("form binding", "formRefBinding=\"latest\"", "formRefBinding=\"deployment\"", "userTask_answer", "latest"),
        broken("no form binding", "camunda:formRefBinding=\"latest\"", "", "userTask_answer", "latest"),
        broken("form key", ASSIGNEE, ASSIGNEE + " camunda:formKey=\"embedded:app:x.html\"", "userTask_answer", ".form"),
        broken("fields in the model", USER_TASK, USER_TASK + "<bpmn:extensionElements><camunda:formData>"
            + "<camunda:formField id=\"name\" type=\"string\" /></camunda:formData></bpmn:extensionElements>",
            "userTask_answer", ".form"),
        broken("form properties", USER_TASK, USER_TASK + "<bpmn:extensionElements><camunda:formProperty id=\"name\" />"
            + "</bpmn:extensionElements>", "userTask_answer", ".form"),
        broken("no assignee", ASSIGNEE, "", "userTask_answer", "Assignee"),
        broken("assignee by hand", ASSIGNEE, "camunda:assignee=\"chef-1\"", "userTask_answer", "assignment.to"),
        broken("assignee by another bean", ASSIGNEE, "camunda:assignee=\"${knownList.of(execution)}\"", "userTask_answer",
            "assignment.to"),
        broken("unknown role", "'chair'", "'boss'", "userTask_answer", "chair, referrer"),
        broken("candidates", ASSIGNEE, ASSIGNEE + " camunda:candidateGroups=\"unit\"", "userTask_answer", "kandidaterna"),
        broken("no deadline", DUE, "", "userTask_answer", "Due date"),
        broken("deadline as literal", DUE, "camunda:dueDate=\"P5D\"", "userTask_answer", "deadline.dmn"),
        broken("unknown step", DUE, "camunda:dueDate=\"${deadline.of(execution, 'nap')}\"", "userTask_answer",
            "give-position"),
        broken("no documentation", USER_TASK, "", "userTask_answer", "Documentation"),
        broken("empty documentation", USER_TASK, "<bpmn:documentation> </bpmn:documentation>", "userTask_answer",
            "Documentation"));
  }

  private static Stream<Arguments> steps() {
    return Stream.of(
        broken("class", DELEGATE, "camunda:class=\"java.lang.Runtime\"", "serviceTask_record", "Delegate expression"),
        broken("expression", DELEGATE, "camunda:expression=\"${knownDelegate.run()}\"", "serviceTask_record", "Delegate"),
        broken("external", DELEGATE, "camunda:type=\"external\" camunda:topic=\"t\"", "serviceTask_record", "Delegate"),
        broken("mail", DELEGATE, "camunda:type=\"mail\"", "serviceTask_record", "Delegate"),
        broken("nothing at all", DELEGATE, "", "serviceTask_record", "Delegate expression"),
        broken("unknown delegate", DELEGATE, "camunda:delegateExpression=\"${otherDelegate}\"", "serviceTask_record",
            "Rätta namnet"),
        broken("a bean that is no delegate", DELEGATE, "camunda:delegateExpression=\"${dataSource}\"",
            "serviceTask_record", "Delegate expression"),
        broken("field injection", PARAMETER + "\n        </camunda:inputOutput>", PARAMETER + "</camunda:inputOutput>"
            + "<camunda:field name=\"x\" stringValue=\"y\" />", "serviceTask_record", "Delegate expression"),
        broken("connector", PARAMETER + "\n        </camunda:inputOutput>", PARAMETER + "</camunda:inputOutput>"
            + "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
            "serviceTask_record", "kopplingen"),
        broken("listener by class", LISTENER, "<camunda:executionListener class=\"java.lang.Runtime\" event=\"end\" />",
            "serviceTask_record", "Delegate expression"),
        broken("listener by expression", LISTENER,
            "<camunda:executionListener expression=\"${knownList.of(execution)}\" event=\"end\" />", "serviceTask_record",
            "Delegate expression"),
        broken("listener by script", LISTENER, "<camunda:executionListener event=\"end\"><camunda:script"
            + " scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>", "serviceTask_record", "skriptet"),
        broken("unknown listener", "${knownListener}", "${otherListener}", "serviceTask_record", "lyssnaren"),
        broken("task listener by class", USER_TASK, USER_TASK + "<bpmn:extensionElements><camunda:taskListener"
            + " class=\"java.lang.Runtime\" event=\"create\" /></bpmn:extensionElements>", "userTask_answer", "Delegate"),
        broken("no decision", "camunda:decisionRef=\"known-decision\"", "", "businessRuleTask_route", "DMN"),
        broken("unknown decision", "\"known-decision\"", "\"nowhere\"", "businessRuleTask_route", "nowhere.dmn"),
        broken("decision by deployment", "camunda:mapDecisionResult",
            "camunda:decisionRefBinding=\"deployment\" camunda:mapDecisionResult", "businessRuleTask_route", "latest"),
        broken("decision gives a list", "\"singleEntry\"", "\"resultList\"", "businessRuleTask_route", "singleEntry"),
        broken("decision gives no variable", "camunda:resultVariable=\"route\"", "", "businessRuleTask_route",
            "Result variable"),
        broken("call without case number", BUSINESS_KEY, "", "callActivity_other", "Business key"),
        broken("call with another case number", "#{execution.processBusinessKey}", "GI-2026-00001", "callActivity_other",
            "Business key"),
        broken("call with all variables", "<camunda:in source=\"route\" target=\"route\" />",
            "<camunda:in variables=\"all\" />", "callActivity_other", "Source och Target"),
        broken("call to nowhere", "\"known-process\"", "\"nowhere\"", "callActivity_other", "processens id"),
        broken("call by expression", "\"known-process\"", "\"${route}\"", "callActivity_other", "processens id"),
        broken("call to an old version", "calledElement=\"known-process\"",
            "calledElement=\"known-process\" camunda:calledElementBinding=\"deployment\"", "callActivity_other", "latest"),
        broken("call with foreign mapping", "calledElement=\"known-process\"",
            "calledElement=\"known-process\" camunda:variableMappingClass=\"java.lang.Runtime\"", "callActivity_other",
            "Delegate expression"));
  }

  private static Stream<Arguments> flows() {
    return Stream.of(
        broken("generated id", "userTask_answer", "Activity_0abc123", "Activity_0abc123", "säger vad det är"),
        broken("step without name", " name=\"Anteckna\"", "", "serviceTask_record", "svenskt namn"),
        broken("choice without question", " name=\"Vilken väg?\"", "", "gateway_route", "frågan"),
        broken("choice without default", " default=\"flow_end\"", "", "gateway_route", "Default flow"),
        broken("way without answer", " name=\"Ingen\"", "", "flow_end", "svaret"),
        broken("way without condition", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + CONDITION
            + "</bpmn:conditionExpression>", "", "flow_call", "villkor"),
        broken("default with condition", " default=\"flow_end\"", " default=\"flow_call\"", "flow_call",
            "Ta bort villkoret"),
        broken("condition is text", CONDITION, "yes", "flow_call", "${variabel == 'VÄRDE'}"),
        broken("hidden split", "sourceRef=\"serviceTask_record\" targetRef=\"endEvent_done\" />",
            "sourceRef=\"serviceTask_record\" targetRef=\"endEvent_done\" /><bpmn:sequenceFlow id=\"flow_more\""
                + " sourceRef=\"serviceTask_record\" targetRef=\"gateway_route\" />", "serviceTask_record", "gateway"));
  }

  private static Stream<Arguments> events() {
    return Stream.of(
        broken("timer as duration", TIMER, "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P5D"
            + "</bpmn:timeDuration>", "boundaryEvent_late", "deadline.dmn"),
        broken("timer as cycle", TIMER, "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/PT1H</bpmn:timeCycle>",
            "boundaryEvent_late", "deadline.dmn"),
        broken("timer as date", TIMER, "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">2026-12-24T12:00:00"
            + "</bpmn:timeDate>", "boundaryEvent_late", "deadline.dmn"),
        broken("timer of an unknown step", TIMER, TIMER.replace("give-position", "nap"), "boundaryEvent_late",
            "give-position"),
        broken("empty timer", TIMER, "", "boundaryEvent_late", "deadline.dmn"),
        broken("signal", "<bpmn:messageEventDefinition id=\"message_wait\" messageRef=\"message_consentGiven\" />",
            "<bpmn:signalEventDefinition id=\"s\" />", "event_consentGiven", "meddelande"),
        broken("message without name", " name=\"consent.given\"", "", "message_consentGiven", "consent.withdrawn"),
        broken("message by expression", "\"consent.given\"", "\"${route}\"", "message_consentGiven", "vanlig text"),
        broken("no message", " messageRef=\"message_consentGiven\"", "", "event_consentGiven", "Ange meddelandet"),
        broken("throws without a step", "<bpmn:incoming>flow_end</bpmn:incoming>\n      <bpmn:incoming>flow_given"
            + "</bpmn:incoming>\n      <bpmn:incoming>flow_recorded</bpmn:incoming>",
            "<bpmn:messageEventDefinition id=\"t\" messageRef=\"message_consentGiven\" />", "endEvent_done", "Delegate"));
  }

  private static Stream<Arguments> loopsAndVariables() {
    return Stream.of(
        broken("collection of another bean", LOOP, "camunda:collection=\"${dataSource.of(execution)}\"", "userTask_answer",
            "programmets egna uttryck"),
        broken("collection from a variable", LOOP, "camunda:collection=\"seats\"", "userTask_answer", "Collection"),
        broken("no element variable", " camunda:elementVariable=\"seat\"", "", "userTask_answer", "Element variable"),
        broken("fixed number", "<bpmn:completionCondition", "<bpmn:loopCardinality"
            + " xsi:type=\"bpmn:tFormalExpression\">4</bpmn:loopCardinality><bpmn:completionCondition", "userTask_answer",
            "Collection"),
        broken("text in a variable", ">LATE<", ">Ringde och sade nej<", "serviceTask_record", "kod"),
        broken("unusable name of a variable", "name=\"kind\"", "name=\"Min sort\"", "serviceTask_record", "intakeOutcome"),
        broken("script in a variable", ">LATE<", "><camunda:script scriptFormat=\"javascript\">1</camunda:script><",
            "serviceTask_record", "skriptet"),
        broken("unusable result variable", "resultVariable=\"route\"", "resultVariable=\"a-b\"", "businessRuleTask_route",
            "intakeOutcome"));
  }

  private static Stream<Arguments> closedFeatures() {
    return Stream.of(
        broken("script task", "<bpmn:endEvent id", "<bpmn:scriptTask id=\"scriptTask_x\" name=\"x\""
            + " scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id", "scriptTask_x",
            "skriptet"),
        broken("script from a file", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"",
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"classpath://x.groovy\"",
            "flow_call", "skriptet"),
        broken("condition as script", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"",
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\"", "flow_call", "skriptet"),
        broken("a step nobody does", "<bpmn:endEvent id", "<bpmn:manualTask id=\"task_x\" name=\"x\" /><bpmn:endEvent id",
            "task_x", "user task"),
        broken("retry as literal", PARAMETER + "\n        </camunda:inputOutput>", PARAMETER + "</camunda:inputOutput>"
            + "<camunda:failedJobRetryTimeCycle>R9/PT1S</camunda:failedJobRetryTimeCycle>", "serviceTask_record",
            "deadline.dmn"),
        broken("priority by expression", DELEGATE, DELEGATE + " camunda:jobPriority=\"${route}\"", "serviceTask_record",
            "Ta bort"),
        broken("the old name space", "xmlns:bpmndi", "xmlns:old=\"http://activiti.org/bpmn\" old:x=\"1\" xmlns:bpmndi", "Definitions_0abc123",
            "Ta bort"),
        broken("something unheard of", "<bpmn:endEvent id", "<bpmn:transaction id=\"transaction_x\" /><bpmn:endEvent id",
            "transaction_x", "handbok"));
  }

  private static Stream<Arguments> expressions() {
    return Stream.of("${''.getClass()}", "${execution.processEngineServices}", "${execution.setVariable('a', 'b')}",
            "${dataSource.connection}", "${route.bytes}", "${route['class']}", "${assignment.to(execution, route)}",
            "${deadline.of(task, 'give-position')}", "${spin:JSON(route)}", "${now()}", "${execution}", "${Route == 1}",
            "${route == 'OTHER'} och ${route}", "${route == }", "#{''.getClass()}")
        .map(expression -> broken("condition " + expression, CONDITION, expression, "flow_call", "${variabel == 'VÄRDE'}"));
  }

  @ParameterizedTest
  @CsvSource({"elementVariable=\"seat\",seat,userTask_answer", "source=\"outcome\",outcome,callActivity_other",
      "target=\"outcome\",outcome,callActivity_other", "source=\"route\",route,callActivity_other",
      "target=\"route\",route,callActivity_other", "inputParameter name=\"kind\",kind,serviceTask_record",
      "resultVariable=\"route\",route,businessRuleTask_route"})
  void refusesAVariableThatWouldStandInForAWordOfTheProgram(String place, String name, String element) {
    for (String taken : List.of("assignment", "deadline", "knownList", "knownDelegate", "execution", "task",
        "authenticatedUserId", "nrOfInstances", "loopCounter", "empty")) {
      assertThat(SampleModel.bpmn().with(place, place.replace(name + "\"", taken + "\"")).check()).as(taken)
          .anySatisfy(violation -> {
            assertThat(violation.file()).isEqualTo("sample.bpmn");
            assertThat(violation.element()).isEqualTo(element);
            assertThat(violation.problem()).contains(taken);
            assertThat(violation.mend()).contains("annat namn");
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=\"Svara\"", "Svara på frågan.", "name=\"Vilken väg?\"", "\"singleEntry\"", "\"seat\"",
      "id=\"timer_late\"", "source=\"outcome\"", "\"P1825D\""})
  void refusesAnExpressionWhereNoneBelongs(String place) {
    String withExpression = place.contains("\"")
        ? place.replaceAll("\"[^\"]*\"", "\"\\${route}\"") : "Hej ${route}";
    assertThat(SampleModel.bpmn().with(place, withExpression).check()).isNotEmpty();
  }

  @Test
  void readsNoFileThroughAnEntity() {
    SampleModel hostile = SampleModel.bpmn().with("<bpmn:definitions",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><bpmn:definitions").with("Svara på frågan.", "&e;");
    assertThat(hostile.check()).singleElement()
        .satisfies(violation -> assertThat(violation.mend()).contains("Camunda Modeler"));
  }

  @Test
  void refusesEntitiesThatGrow() {
    SampleModel hostile = SampleModel.bpmn().with("<bpmn:definitions",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><bpmn:definitions")
        .with("Svara på frågan.", "&b;");
    assertThat(hostile.check()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sourceRef=\"serviceTask_record\"", "default=\"flow_end\"", "messageRef=\"message_consentGiven\""})
  void refusesAReferenceToSomethingOfAnotherKind(String reference) {
    assertThat(SampleModel.bpmn().with(reference, reference.replaceAll("\"[^\"]*\"", "\"sample\"")).check()).isNotEmpty();
  }

  @Test
  void saysWhereAFileCannotBeRead() {
    assertThat(SampleModel.bpmn().with("<bpmn:message id", "<bpmn:nothing id").check()).singleElement()
        .satisfies(violation -> assertThat(violation.mend()).contains("Camunda Modeler"));
  }

  @Test
  void tellsEverythingAtOnce() {
    assertThat(SampleModel.bpmn().with(ASSIGNEE, "").with(DUE, "").with(" name=\"Vilken väg?\"", "").check()).hasSize(3);
  }

  private static Arguments broken(String rule, String part, String replacement, String element, String mend) {
    return Arguments.of(rule, part, replacement, element, mend);
  }
}
