package se.gemensamingang.workflow.gateway;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts the gateway in front of every user task and start form, also in definitions that were deployed long ago. */
@Component
class GatewayParseListener extends AbstractBpmnParseListener {

  private final FormGateway gateway;
  private final CompletionBackstop backstop;
  private final TaskOwnership ownership;

  GatewayParseListener(FormGateway gateway, CompletionBackstop backstop, TaskOwnership ownership) {
    this.gateway = gateway;
    this.backstop = backstop;
    this.ownership = ownership;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.setTaskFormHandler(new GatewayTaskFormHandler(gateway));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, backstop);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, ownership);
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    if (process.getStartFormHandler() != null) {
      process.setStartFormHandler(new GatewayStartFormHandler(gateway));
    }
  }
}
