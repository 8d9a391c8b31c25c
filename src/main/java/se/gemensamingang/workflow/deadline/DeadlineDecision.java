package se.gemensamingang.workflow.deadline;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table in force. Goes past the decision service: a deadline is set within the command of whoever
 * completed the step before, and that caseworker has no right to evaluate decisions.
 */
@Component
class DeadlineDecision {

  /** @throws UnknownStep when no row, or a row without a number, answers */
  int workingDays(String step) {
    DmnDecisionResult result = evaluate(step);
    if (result.size() == 1 && result.getSingleResult().getEntry(DeadlineTable.WORKING_DAYS) instanceof Number days) {
      return days.intValue();
    }
    throw new UnknownStep(step);
  }

  private static DmnDecisionResult evaluate(String step) {
    DecisionDefinition table = Context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedLatestDecisionDefinitionByKey(DeadlineTable.DECISION);
    try {
      return DecisionEvaluationUtil.evaluateDecision(table, Variables.putValue(DeadlineTable.STEP, step));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
