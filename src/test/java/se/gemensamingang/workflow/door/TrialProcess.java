package se.gemensamingang.workflow.door;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheDeployer;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Small processes made for one test each: they hold nothing but what the engine itself decides. The rules for models would
 * let none of them in, and our gateway would ask for their case, so both are left out.
 */
final class TrialProcess {

  private static final String END = "end";

  private TrialProcess() {}

  /** Starts an instance with one task. */
  static Task oneTask(ProcessEngine engine, String key, String assignee) {
    return start(engine, key, Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1)
        .startEvent().userTask("work").name("Prov").camundaAssignee(assignee).endEvent().done());
  }

  /** Starts an instance with one task whose completion a listener meets. */
  static Task listened(ProcessEngine engine, String key, String assignee, String listener) {
    return start(engine, key, Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1)
        .startEvent().userTask("work").name("Prov").camundaAssignee(assignee)
        .camundaTaskListenerDelegateExpression("complete", listener).endEvent().done());
  }

  /** Deploys a process with one task a person, all at the same time. */
  static void deployParallel(ProcessEngine engine, String key, List<String> assignees) {
    ParallelGatewayBuilder fork = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1)
        .startEvent().parallelGateway("fork");
    fork.userTask("work0").camundaAssignee(assignees.get(0)).parallelGateway("join").endEvent(END);
    BpmnModelInstance model = fork.done();
    for (int index = 1; index < assignees.size(); index++) {
      ((ParallelGateway) model.getModelElementById("fork")).builder()
          .userTask("work" + index).camundaAssignee(assignees.get(index)).connectTo("join");
    }
    deploy(engine, key, model);
  }

  static Task start(ProcessEngine engine, String key, BpmnModelInstance model) {
    deploy(engine, key, model);
    String instance = engine.getRuntimeService().startProcessInstanceByKey(key).getId();
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private static void deploy(ProcessEngine engine, String key, BpmnModelInstance model) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    CacheDeployer deployer =
        (CacheDeployer) ReflectionTestUtils.getField(configuration.getDeploymentCache(), "cacheDeployer");
    List<Deployer> deployers = configuration.getDeployers();
    BpmnParser parser = deployers.stream().filter(BpmnDeployer.class::isInstance).map(BpmnDeployer.class::cast)
        .findFirst().orElseThrow().getBpmnParser();
    List<BpmnParseListener> listeners = parser.getParseListeners();
    deployer.setDeployers(deployers.stream().filter(each -> !isOurs(each)).toList());
    parser.setParseListeners(listeners.stream().filter(each -> !isOurs(each)).toList());
    try {
      engine.getRepositoryService().createDeployment().addModelInstance(key + ".bpmn", model).deploy();
    } finally {
      deployer.setDeployers(deployers);
      parser.setParseListeners(listeners);
    }
  }

  private static boolean isOurs(Object part) {
    return part.getClass().getName().startsWith("se.gemensamingang.");
  }
}
