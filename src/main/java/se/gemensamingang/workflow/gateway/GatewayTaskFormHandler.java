package se.gemensamingang.workflow.gateway;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Reads and writes a task's form through the gateway instead of through process variables. */
final class GatewayTaskFormHandler extends DefaultTaskFormHandler {

  private final FormGateway gateway;

  GatewayTaskFormHandler(FormGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormData form = super.createTaskForm(task);
    form.getFormFields().addAll(gateway.fieldsOf(task));
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    gateway.submit((TaskEntity) scope, submitted);
  }
}
