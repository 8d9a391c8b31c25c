package se.gemensamingang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts our rules before the engine's deployers. Asks for the program's beans late: most of them need the engine. */
@Component
class ModelRulesPlugin extends AbstractProcessEnginePlugin {

  private final ListableBeanFactory program;

  ModelRulesPlugin(ListableBeanFactory program) {
    this.program = program;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<Deployer> before = new ArrayList<>();
    if (configuration.getCustomPreDeployers() != null) {
      before.addAll(configuration.getCustomPreDeployers());
    }
    before.add(new RulesAtDeployment(program));
    configuration.setCustomPreDeployers(before);
  }
}
