package se.gemensamingang.workflow.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.operation.FormTimings;
import se.gemensamingang.workflow.refusal.FailureNotingInterceptor;
import se.gemensamingang.workflow.rights.HiddenPeople;
import se.gemensamingang.workflow.rights.SignedInRoles;

/**
 * Puts our interceptors around every engine command, outside its transaction: note the failure, time forms, ask the
 * door, leave out whom the reader may not know of, try again.
 */
@Component
class CommandChainPlugin extends AbstractProcessEnginePlugin {

  private final SignedInRoles roles;
  private final HiddenPeople people;
  private final MeterRegistry meters;

  CommandChainPlugin(SignedInRoles roles, HiddenPeople people, MeterRegistry meters) {
    this.roles = roles;
    this.people = people;
    this.meters = meters;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(chain(configuration));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(chain(configuration));
  }

  private List<CommandInterceptor> chain(ProcessEngineConfigurationImpl configuration) {
    return List.of(
        new FailureNotingInterceptor(),
        new FormTimings(meters),
        new DoorInterceptor(roles, configuration::getIdentityService,
            new FailedJobs(configuration::getManagementService)),
        new DiscretionInterceptor(people, configuration::getIdentityService),
        new RetryInterceptor());
  }
}
