package se.gemensamingang.workflow.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/** Teaches the engine's task query the marks of the standing filters. */
@Component
class TasklistPlugin extends AbstractProcessEnginePlugin {

  private final Onlookers onlookers;

  TasklistPlugin(Onlookers onlookers) {
    this.onlookers = onlookers;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<SessionFactory> factories = new ArrayList<>();
    if (configuration.getCustomSessionFactories() != null) {
      factories.addAll(configuration.getCustomSessionFactories());
    }
    factories.add(new MarkedQueriesFactory(onlookers));
    configuration.setCustomSessionFactories(factories);
  }

  /** One per command, as the engine wants it. */
  private record MarkedQueriesFactory(Onlookers onlookers) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return TaskManager.class;
    }

    @Override
    public Session openSession() {
      return new MarkedQueries(onlookers);
    }
  }
}
