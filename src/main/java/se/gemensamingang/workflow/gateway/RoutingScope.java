package se.gemensamingang.workflow.gateway;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import se.gemensamingang.workflow.FormContext.RoutingVariables;

/** The process variables in scope, read as codes. */
public final class RoutingScope {

  private RoutingScope() {}

  /**
   * The variables that an execution or a task sees.
   *
   * @param scope the execution or task
   * @return its routing variables
   */
  public static RoutingVariables of(VariableScope scope) {
    return name -> Optional.ofNullable(scope.getVariable(name)).map(Object::toString);
  }
}
