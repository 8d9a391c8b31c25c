package se.gemensamingang.workflow.door;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.refusal.FailureNotingInterceptor;
import se.gemensamingang.workflow.rights.SignedInRoles;

/** Puts our interceptors around every engine command, outside its transaction: note the failure, ask the door, try again. */
@Component
class CommandChainPlugin extends AbstractProcessEnginePlugin {

  private final SignedInRoles roles;

  CommandChainPlugin(SignedInRoles roles) {
    this.roles = roles;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(chain(configuration));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(chain(configuration));
  }

  private List<CommandInterceptor> chain(ProcessEngineConfigurationImpl configuration) {
    return List.of(
        new FailureNotingInterceptor(),
        new DoorInterceptor(roles, configuration::getIdentityService,
            new FailedJobs(configuration::getManagementService)),
        new RetryInterceptor());
  }
}
