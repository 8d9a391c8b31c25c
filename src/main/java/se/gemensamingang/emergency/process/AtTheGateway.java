package se.gemensamingang.emergency.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import se.gemensamingang.workflow.FormContext.RoutingVariables;

/**
 * Values that the next gateway of the model asks for and the engine does not keep: how an emergency request ended is not
 * for those who follow cases by number. Where a node of an earlier version has kept one, the engine wants it kept again.
 */
final class AtTheGateway {

  private AtTheGateway() {}

  static Map<String, Object> values(RoutingVariables kept, Map<String, String> codes) {
    Map<String, Object> values = new HashMap<>();
    codes.forEach((name, code) -> values.put(name, Variables.stringValue(code, kept.value(name).isEmpty())));
    return values;
  }
}
