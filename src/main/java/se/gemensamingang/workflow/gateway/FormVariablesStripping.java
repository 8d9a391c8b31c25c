package se.gemensamingang.workflow.gateway;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine adds every process variable in scope to a form's values; only the form's own keys leave the server. */
final class FormVariablesStripping extends CommandInterceptor {

  private final FormGateway gateway;

  FormVariablesStripping(FormGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    if (command instanceof GetTaskFormVariablesCmd read && result instanceof VariableMap values) {
      TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(read.resourceId);
      Set<String> readable = gateway.openedKeys(task);
      values.keySet().retainAll(readable);
    }
    return result;
  }
}
