package se.gemensamingang.workflow.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.StartService;

/** What a model may lean on: what the program offers, and what is deployed or is being deployed with it. */
interface Surroundings {

  /** @return the roles that {@code ${assignment.to(execution, 'role')}} knows */
  Set<String> roles();

  /** @return the steps that {@code ${deadline.of(execution, 'step')}} knows after this deployment */
  Set<String> steps();

  /** @return the steps that open cases may ask for, because the table in force has them */
  Set<String> stepsInForce();

  boolean hasForm(String id);

  boolean hasDecision(String id);

  boolean hasProcess(String id);

  /** Whether the bean exists and can be a step. */
  boolean isDelegate(String bean);

  /** Whether the bean exists and can listen to tasks or executions. */
  boolean isListener(String bean);

  /** @return what is wrong with an expression, in plain Swedish; empty when models may use it */
  List<String> problemsOf(String expression);

  /** Whether a name already means something in expressions, so that no process variable may have it. */
  boolean isTaken(String name);

  Optional<FormService> serviceBehind(String form);

  Optional<StartService> startServiceBehind(String form);
}
