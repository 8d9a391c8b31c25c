package se.gemensamingang.workflow.rights;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/** Gives the engine rights that are computed, and takes away those that it would write down by itself. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

  private final SignedInRoles roles;

  RightsPlugin(SignedInRoles roles) {
    this.roles = roles;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomSessionFactories(List.of(new Rights(() -> new RightsWithoutRows(roles))));
    configuration.setCommandCheckers(List.of(new TaskRights(roles)));
    configuration.setResourceAuthorizationProvider(noRows());
  }

  /** The interface has one method for every kind of thing; none of them grants anything. */
  private static ResourceAuthorizationProvider noRows() {
    return (ResourceAuthorizationProvider) Proxy.newProxyInstance(
        ResourceAuthorizationProvider.class.getClassLoader(),
        new Class<?>[] {ResourceAuthorizationProvider.class},
        (proxy, method, arguments) ->
            method.getReturnType() == AuthorizationEntity[].class ? new AuthorizationEntity[0] : null);
  }

  private record Rights(Supplier<AuthorizationManager> rights) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return rights.get();
    }
  }
}
