package se.gemensamingang.workflow.gateway;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Opens the case when a start form is submitted. */
final class GatewayStartFormHandler extends DefaultStartFormHandler {

  private final FormGateway gateway;

  GatewayStartFormHandler(FormGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    gateway.start((ExecutionEntity) scope, submitted);
  }
}
