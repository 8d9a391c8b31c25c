package se.gemensamingang.attacks;

/** Models that do more than a model may. */
final class EvilModels {

  private static final String BREAK_OUT = "${''.getClass().forName('java.lang.System').getMethod('getProperty', "
      + "''.getClass()).invoke(null, 'java.version').concat(' ran')}";

  private EvilModels() {}

  static String script() {
    return process("evil-script", """
        <scriptTask id="step" scriptFormat="juel" camunda:resultVariable="ran"><script>${40 + 2}</script></scriptTask>""");
  }

  static String expression() {
    return process("evil-expression",
        "<serviceTask id=\"step\" camunda:resultVariable=\"ran\" camunda:expression=\"" + BREAK_OUT + "\"/>");
  }

  static String services() {
    return process("evil-services", """
        <serviceTask id="step" camunda:resultVariable="ran"
          camunda:expression="${execution.processEngineServices.taskService.createTaskQuery().count()}"/>""");
  }

  static String javaClass() {
    return process("evil-class", "<serviceTask id=\"step\" camunda:class=\"java.lang.Thread\"/>");
  }

  static String listener() {
    return process("evil-listener", """
        <task id="step"><extensionElements><camunda:executionListener event="start">
        <camunda:script scriptFormat="juel">${40 + 2}</camunda:script>
        </camunda:executionListener></extensionElements></task>""");
  }

  static String input() {
    return process("evil-input", "<callActivity id=\"step\" calledElement=\"intake-decision\"><extensionElements>"
        + "<camunda:in sourceExpression=\"" + BREAK_OUT + "\" target=\"ran\"/>"
        + "</extensionElements></callActivity>");
  }

  private static String process(String id, String step) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="evil" id="evil">
          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="start"/>
            <sequenceFlow id="a" sourceRef="start" targetRef="step"/>
            %s
            <sequenceFlow id="b" sourceRef="step" targetRef="end"/>
            <endEvent id="end"/>
          </process>
        </definitions>
        """.formatted(id, step);
  }

  static String decision() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="evilDecisions" name="evil" namespace="evil">
          <decision id="evil-decision" name="evil" camunda:historyTimeToLive="P1D">
            <decisionTable id="table">
              <input id="in"><inputExpression id="asked" typeRef="string" expressionLanguage="juel"><text>%s</text>
              </inputExpression></input>
              <output id="out" name="way" typeRef="string"/>
            </decisionTable>
          </decision>
        </definitions>
        """.formatted(BREAK_OUT);
  }

  static String caseManagement() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/cmmn" id="evilCase" targetNamespace="evil">
          <case id="evil-case" camunda:historyTimeToLive="P1D">
            <casePlanModel id="plan">
              <planItem id="item" definitionRef="human"/>
              <humanTask id="human" name="evil"/>
            </casePlanModel>
          </case>
        </definitions>
        """;
  }

  static String form() {
    return """
        {"id": "evil-form", "type": "default", "schemaVersion": 16, "components": [
          {"type": "textarea", "id": "Field_lost", "key": "lost", "label": "Berätta"}]}
        """;
  }
}
