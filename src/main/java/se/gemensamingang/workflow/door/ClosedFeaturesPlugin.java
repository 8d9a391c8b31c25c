package se.gemensamingang.workflow.door;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.springframework.stereotype.Component;

/** Turns off what the engine can and we never use: each is a way to run foreign code or to get round the forms. */
@Component
class ClosedFeaturesPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    closeCode(configuration);
    closeSideDoors(configuration);
  }

  private static void closeCode(ProcessEngineConfigurationImpl configuration) {
    configuration.setScriptEngineResolver(new NoScripts());
    configuration.setEnableScriptEngineLoadExternalResources(false);
    configuration.setEnableFetchScriptEngineFromProcessApplication(false);
    configuration.setEnableExpressionsInAdhocQueries(false);
    configuration.setEnableExpressionsInStoredQueries(false);
    configuration.setJavaSerializationFormatEnabled(false);
    configuration.setDeserializationTypeValidationEnabled(true);
    configuration.setEnableXxeProcessing(false);
  }

  private static void closeSideDoors(ProcessEngineConfigurationImpl configuration) {
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setAuthorizationEnabledForCustomCode(false);
    configuration.setTenantCheckEnabled(false);
  }

  private static final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
      throw new IllegalStateException("scripts are off");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
      throw new IllegalStateException("scripts are off");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean fromCache) {
      return null;
    }
  }
}
