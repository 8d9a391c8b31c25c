package se.gemensamingang.workflow.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Directory;

/**
 * Makes the directory the engine's only source of users and groups. Nothing can be written through the engine, so its
 * own way of creating a first administrator (CVE-2026-77226) has nothing to write to.
 */
@Component
class DirectoryIdentityPlugin extends AbstractProcessEnginePlugin {

  private static final String ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

  private final EngineMembers members;
  private final Passwords passwords;

  DirectoryIdentityPlugin(Directory directory, Environment environment) {
    this.members = new EngineMembers(directory);
    this.passwords = environment.acceptsProfiles(Profiles.of("local")) ? new DemoPasswords() : Passwords.NONE;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(new Factory());
    configuration.setGeneralResourceWhitelistPattern(ID_PATTERN);
    configuration.setUserResourceWhitelistPattern(ID_PATTERN);
    configuration.setGroupResourceWhitelistPattern(ID_PATTERN);
    configuration.setTenantResourceWhitelistPattern(ID_PATTERN);
  }

  private final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new DirectoryIdentityProvider(members, passwords);
    }
  }
}
