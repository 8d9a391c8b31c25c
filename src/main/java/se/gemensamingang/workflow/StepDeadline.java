package se.gemensamingang.workflow;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;

/**
 * Knows the deadline of one step that does not follow working days alone, such as one that a person has chosen; models
 * write {@code ${deadline.of(execution, 'step')}} as for any other step.
 */
public interface StepDeadline {

  /** @return the step as models write it, such as {@code assess-emergency-request} */
  String step();

  /**
   * When the step must be done.
   *
   * @param caseNumber the case
   * @param routing the routing variables in scope
   * @param now when the step begins
   * @return the moment, or nothing when the decision table {@code deadline} decides
   */
  Optional<Instant> deadline(CaseNumber caseNumber, FormContext.RoutingVariables routing, Instant now);
}
