package se.gemensamingang.workflow.rights;

import java.util.List;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.webapp.impl.db.QuerySessionFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Cockpit asks the database past the engine, through a small engine configuration of its own that reads rights from rows.
 * This gives it our computed rights. The server has made Cockpit's own by now and takes no request yet.
 */
@Component
class CockpitQueries implements SmartInitializingSingleton {

  private final SignedInRoles roles;

  CockpitQueries(SignedInRoles roles) {
    this.roles = roles;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Cockpit.setCockpitRuntimeDelegate(new Delegate());
  }

  private final class Delegate extends DefaultCockpitRuntimeDelegate {

    @Override
    protected CommandExecutor createCommandExecutor(String engine) {
      Queries queries = new Queries();
      queries.initFromProcessEngineConfiguration(
          (ProcessEngineConfigurationImpl) getProcessEngine(engine).getProcessEngineConfiguration(), getMappingFiles());
      return new CommandExecutor() {
        @Override
        public <T> T executeCommand(Command<T> command) {
          return queries.getCommandExecutorTxRequired().execute(command);
        }
      };
    }
  }

  private final class Queries extends QuerySessionFactory {

    @Override
    protected void initSessionFactories() {
      super.initSessionFactories();
      addSessionFactory(new Rights());
    }
  }

  private final class Rights implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new OpenToOverseers();
    }
  }

  private final class OpenToOverseers extends AuthorizationManager {

    @Override
    public void enableQueryAuthCheck(AuthorizationCheck query) {
      String user = query.getAuthUserId();
      query.setAuthorizationCheckEnabled(user == null || !RoleRights.hasOne(roles.of(user), RoleRights.OVERSEERS));
      query.setAuthGroupIds(EMPTY_LIST);
      query.setRevokeAuthorizationCheckEnabled(false);
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
      return EMPTY_LIST;
    }
  }
}
