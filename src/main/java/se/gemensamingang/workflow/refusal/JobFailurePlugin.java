package se.gemensamingang.workflow.refusal;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.springframework.stereotype.Component;

/** A failed job leaves the class of its exception in the engine's tables and in Cockpit, never its message. */
@Component
class JobFailurePlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setEnableCmdExceptionLogging(false);
    configuration.setFailedJobCommandFactory((job, failure) ->
        new DefaultJobRetryCmd(job, failure == null ? null : new NamelessFailure(failure)));
  }
}
