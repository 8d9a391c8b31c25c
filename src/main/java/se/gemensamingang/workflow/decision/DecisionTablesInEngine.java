package se.gemensamingang.workflow.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.DecisionTables;

/**
 * Goes past the decision service: a table is asked within the command of whoever submits a form, and that caseworker has
 * no right to evaluate decisions.
 */
@Component
class DecisionTablesInEngine implements DecisionTables {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  DecisionTablesInEngine(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Map<String, Object>> row(String decision, Map<String, Object> inputs) {
    DmnDecisionResult result = Context.getCommandContext() != null ? evaluate(decision, inputs)
        : engine.getObject().getCommandExecutorTxRequired().execute(command -> evaluate(decision, inputs));
    if (result.size() > 1) {
      throw new IllegalStateException("more than one row of " + decision + " answers");
    }
    return result.stream().findFirst().map(row -> {
      Map<String, Object> filled = new HashMap<>(row.getEntryMap());
      filled.values().removeIf(value -> value == null);
      return filled;
    });
  }

  private static DmnDecisionResult evaluate(String decision, Map<String, Object> inputs) {
    try {
      return DecisionEvaluationUtil.evaluateDecision(Context.getProcessEngineConfiguration().getDeploymentCache()
          .findDeployedLatestDecisionDefinitionByKey(decision), Variables.fromMap(inputs));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
