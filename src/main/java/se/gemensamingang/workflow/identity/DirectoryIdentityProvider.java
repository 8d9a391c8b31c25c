package se.gemensamingang.workflow.identity;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's users and groups, read from the directory at the moment they are asked for. There are no tenants. */
final class DirectoryIdentityProvider implements ReadOnlyIdentityProvider {

  private final EngineMembers members;
  private final Passwords passwords;

  DirectoryIdentityProvider(EngineMembers members, Passwords passwords) {
    this.members = members;
    this.passwords = passwords;
  }

  static EngineMembers membersIn(CommandContext context) {
    return ((DirectoryIdentityProvider) context.getReadOnlyIdentityProvider()).members;
  }

  @Override
  public User findUserById(String userId) {
    return members.caseworker(userId).map(EngineMembers::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new DirectoryUserQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new DirectoryUserQuery();
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("Users are kept in the directory, not in the database");
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return userId != null && password != null && members.caseworker(userId).isPresent()
        && passwords.areRight(userId, password);
  }

  @Override
  public Group findGroupById(String groupId) {
    return members.groups().stream().filter(group -> group.getId().equals(groupId)).findFirst().orElse(null);
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new DirectoryGroupQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new DirectoryGroupQuery();
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenantQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenantQuery();
  }

  @Override
  public void flush() {
    // Nothing is ever written.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
