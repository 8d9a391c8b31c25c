package se.gemensamingang.workflow.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * The part of BPMN and of the engine's extensions that models may use. An allow list: an engine feature that nobody
 * thought of here is closed.
 */
final class Vocabulary {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private static final Set<String> NONE = Set.of();
  private static final Set<String> JOB = Set.of("asyncBefore", "asyncAfter", "exclusive");
  private static final Set<String> DELEGATE = Set.of("asyncBefore", "asyncAfter", "exclusive", "delegateExpression");

  /** BPMN element to the engine's attributes allowed on it. */
  private static final Map<String, Set<String>> BPMN_ELEMENTS = Map.ofEntries(
      entry("definitions", NONE), entry("documentation", NONE), entry("extensionElements", NONE),
      entry("process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist")),
      entry("collaboration", NONE), entry("participant", NONE), entry("laneSet", NONE), entry("lane", NONE),
      entry("flowNodeRef", NONE), entry("incoming", NONE), entry("outgoing", NONE), entry("childLaneSet", NONE),
      entry("textAnnotation", NONE), entry("text", NONE), entry("association", NONE), entry("group", NONE),
      entry("category", NONE), entry("categoryValue", NONE),
      entry("message", NONE), entry("error", NONE), entry("escalation", NONE),
      entry("startEvent", Set.of("asyncBefore", "asyncAfter", "exclusive", "formRef", "formRefBinding")),
      entry("endEvent", JOB), entry("boundaryEvent", JOB), entry("intermediateCatchEvent", JOB),
      entry("intermediateThrowEvent", JOB),
      entry("messageEventDefinition", Set.of("delegateExpression")), entry("timerEventDefinition", NONE),
      entry("errorEventDefinition", NONE), entry("escalationEventDefinition", NONE),
      entry("terminateEventDefinition", NONE), entry("timeDate", NONE),
      entry("userTask",
          Set.of("asyncBefore", "asyncAfter", "exclusive", "assignee", "dueDate", "formRef", "formRefBinding")),
      entry("serviceTask", DELEGATE), entry("sendTask", DELEGATE), entry("receiveTask", JOB),
      entry("businessRuleTask", Set.of("asyncBefore", "asyncAfter", "exclusive", "decisionRef", "decisionRefBinding",
          "mapDecisionResult", "resultVariable")),
      entry("callActivity", Set.of("asyncBefore", "asyncAfter", "exclusive", "calledElementBinding")),
      entry("subProcess", JOB), entry("exclusiveGateway", JOB), entry("inclusiveGateway", JOB),
      entry("parallelGateway", JOB), entry("eventBasedGateway", JOB),
      entry("sequenceFlow", NONE), entry("conditionExpression", NONE), entry("completionCondition", NONE),
      entry("multiInstanceLoopCharacteristics",
          Set.of("asyncBefore", "asyncAfter", "exclusive", "collection", "elementVariable")));

  /** The engine's own element to the attributes allowed on it. */
  private static final Map<String, Set<String>> CAMUNDA_ELEMENTS = Map.of(
      "in", Set.of("businessKey", "source", "sourceExpression", "target"),
      "out", Set.of("source", "sourceExpression", "target"),
      "inputOutput", NONE,
      "inputParameter", Set.of("name"),
      "outputParameter", Set.of("name"),
      "taskListener", Set.of("delegateExpression", "event", "id"),
      "executionListener", Set.of("delegateExpression", "event"),
      "properties", NONE,
      "property", Set.of("id", "name", "value"));

  /** Namespaces of how a diagram looks. The engine takes nothing from them that runs. */
  private static final Set<String> LOOKS = Set.of(
      "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DI",
      "http://www.omg.org/spec/DD/20100524/DC", "http://camunda.org/schema/modeler/1.0",
      "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
      "http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/2000/xmlns/");

  /** Where an expression may stand: element, then attribute or {@code #text}. */
  private static final Set<String> EXPRESSIONS = Set.of(
      "userTask assignee", "userTask dueDate", "serviceTask delegateExpression", "sendTask delegateExpression",
      "messageEventDefinition delegateExpression", "taskListener delegateExpression",
      "executionListener delegateExpression", "timeDate #text", "conditionExpression #text",
      "completionCondition #text", "multiInstanceLoopCharacteristics collection", "in businessKey",
      "in sourceExpression", "out sourceExpression", "inputParameter #text", "outputParameter #text");

  private Vocabulary() {}

  static boolean knows(String namespace, String element) {
    return isLook(namespace)
        || BPMN.equals(namespace) && BPMN_ELEMENTS.containsKey(element)
        || CAMUNDA.equals(namespace) && CAMUNDA_ELEMENTS.containsKey(element);
  }

  /** Whether an attribute is allowed. BPMN's own need no list: the schema that the file is read with has one. */
  static boolean knows(String namespace, String element, String attributeNamespace, String attribute) {
    if (isLook(namespace) || isLook(attributeNamespace)) {
      return true;
    }
    if (BPMN.equals(namespace)) {
      return attributeNamespace == null
          || CAMUNDA.equals(attributeNamespace) && BPMN_ELEMENTS.getOrDefault(element, NONE).contains(attribute);
    }
    return attributeNamespace == null && CAMUNDA_ELEMENTS.getOrDefault(element, NONE).contains(attribute);
  }

  static boolean mayHoldExpression(String element, String place) {
    return EXPRESSIONS.contains(element + " " + place);
  }

  private static boolean isLook(String namespace) {
    return namespace != null && LOOKS.contains(namespace);
  }
}
