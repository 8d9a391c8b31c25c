package se.gemensamingang.workflow.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine our guarded expressions before it makes its own. */
@Component
class ExpressionPlugin extends AbstractProcessEnginePlugin {

  private final ModelBeans beans;

  ExpressionPlugin(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new GuardedExpressions(beans));
  }
}
