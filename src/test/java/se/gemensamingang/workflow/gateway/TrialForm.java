package se.gemensamingang.workflow.gateway;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A process that asks the same form three times. The form follows every rule; the process does not, for it names its caseworker
 * itself, so it is deployed as if the rules were not there yet.
 */
final class TrialForm {

  private static final String ID = "gateway-trial";
  private static final String FORM = """
      {"type": "default", "id": "gateway-trial", "schemaVersion": 16, "components": [
        {"type": "checkbox", "id": "Field_asksMore", "key": "asksMore", "label": "Fråga mer?",
         "properties": {"store": "process"}},
        {"type": "select", "id": "Field_way", "key": "way", "label": "Väg", "values": [
          {"label": "Ena", "value": "ONE"}, {"label": "Andra", "value": "OTHER"}],
         "conditional": {"hide": "=asksMore != true"}, "properties": {"store": "process"}},
        {"type": "number", "id": "Field_size", "key": "size", "label": "Antal", "validate": {"min": 0, "max": 9},
         "properties": {"store": "process"}},
        {"type": "textarea", "id": "Field_ownWords", "key": "ownWords", "label": "Egna ord",
         "validate": {"maxLength": 4000}, "properties": {"store": "case:background", "prefill": "true"}},
        {"type": "textarea", "id": "Field_situation", "key": "situation", "label": "Situation",
         "validate": {"maxLength": 4000}, "properties": {"store": "case:social", "prefill": "true"}}]}
      """;

  private final ProcessEngine engine;

  TrialForm(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Starts the process and gives its first task. */
  Task start(String assignee, String businessKey, Map<String, Object> variables) {
    engine.getRepositoryService().createDeployment().name(ID).enableDuplicateFiltering(true)
        .addString(ID + ".form", FORM).deploy();
    withoutRules(() -> engine.getRepositoryService().createDeployment()
        .addModelInstance(ID + ".bpmn", process(assignee)).deploy());
    String instance = engine.getRuntimeService().startProcessInstanceByKey(ID, businessKey, variables).getId();
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private static BpmnModelInstance process(String assignee) {
    return Bpmn.createExecutableProcess(ID).camundaHistoryTimeToLive(1).startEvent()
        .userTask("userTask_first").name("Prov").camundaAssignee(assignee)
        .camundaFormRef(ID).camundaFormRefBinding("latest")
        .userTask("userTask_second").name("Prov igen").camundaAssignee(assignee)
        .camundaFormRef(ID).camundaFormRefBinding("latest")
        .userTask("userTask_third").name("Prov en sista gång").camundaAssignee(assignee)
        .camundaFormRef(ID).camundaFormRefBinding("latest")
        .endEvent().done();
  }

  private void withoutRules(Runnable deploying) {
    ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    List<Deployer> deployers = configuration.getDeployers();
    configuration.getDeploymentCache().setDeployers(deployers.stream()
        .filter(each -> !each.getClass().getName().startsWith("se.gemensamingang.")).toList());
    try {
      deploying.run();
    } finally {
      configuration.getDeploymentCache().setDeployers(deployers);
    }
  }
}
