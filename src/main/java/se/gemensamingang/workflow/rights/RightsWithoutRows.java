package se.gemensamingang.workflow.rights;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import se.gemensamingang.directory.Role;

/**
 * Answers the engine's questions about rights from the directory's roles and from who holds a task. A list is either open
 * to a role or empty; the list of tasks is narrowed to the asking person's own. So a right ends in the same moment as
 * its reason, and the number of rights does not grow with the tasks.
 */
public class RightsWithoutRows extends AuthorizationManager {

  private final SignedInRoles roles;

  RightsWithoutRows(SignedInRoles roles) {
    this.roles = roles;
  }

  @Override
  public boolean isAuthorized(String userId, List<String> groups, Permission permission, Resource resource, String id) {
    return !isAuthorizationEnabled() || userId != null && RoleRights.allow(roles.of(userId), permission, resource, id);
  }

  @Override
  public boolean isAuthorized(String userId, List<String> groups, PermissionCheck check) {
    return isAuthorized(userId, groups, check.getPermission(), check.getResource(), check.getResourceId());
  }

  @Override
  public boolean isAuthorized(String userId, List<String> groups, CompositePermissionCheck check) {
    return !isAuthorizationEnabled() || userId != null && allows(roles.of(userId), check);
  }

  @Override
  protected void addPermissionCheck(AuthorizationCheck query, CompositePermissionCheck check) {
    if (isAuthCheckExecuted()) {
      query.setAuthorizationCheckEnabled(!allows(currentRoles(), check));
      query.setPermissionChecks(check);
    }
  }

  /** No row grants anything, so a list that stays checked stays empty. */
  @Override
  public void enableQueryAuthCheck(AuthorizationCheck query) {
    query.setAuthorizationCheckEnabled(true);
    query.setAuthGroupIds(EMPTY_LIST);
    query.setRevokeAuthorizationCheckEnabled(false);
  }

  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groups) {
    return EMPTY_LIST;
  }

  @Override
  protected boolean isRevokeAuthCheckEnabled(String userId, List<String> groups) {
    return false;
  }

  @Override
  public void configureProcessDefinitionQuery(ProcessDefinitionQueryImpl query) {
    super.configureProcessDefinitionQuery(query);
    if (isAuthCheckExecuted() && query.isStartablePermissionCheck()) {
      query.getAuthCheck().setAuthorizationCheckEnabled(!currentRoles().contains(Role.CASEWORKER));
    }
  }

  @Override
  public void configureTaskQuery(TaskQueryImpl query) {
    configureQuery(query);
    if (!isAuthCheckExecuted() || isOverseer()) {
      query.getAuthCheck().setAuthorizationCheckEnabled(false);
      return;
    }
    if (RoleRights.hasOne(currentRoles(), RoleRights.WORKERS)) {
      query.getAuthCheck().setAuthorizationCheckEnabled(false);
      new OwnTasks(currentUser(), roles.unit(currentUser())).narrow(query);
    }
  }

  private boolean isOverseer() {
    return RoleRights.hasOne(currentRoles(), RoleRights.OVERSEERS);
  }

  private Set<Role> currentRoles() {
    return roles.of(currentUser());
  }

  private String currentUser() {
    return getCurrentAuthentication().getUserId();
  }

  private static boolean allows(Set<Role> roles, CompositePermissionCheck check) {
    if (check.isDisjunctive()) {
      return check.getAtomicChecks().stream().anyMatch(each -> allows(roles, each))
          || check.getCompositeChecks().stream().anyMatch(each -> allows(roles, each));
    }
    return check.getAtomicChecks().stream().allMatch(each -> allows(roles, each))
        && check.getCompositeChecks().stream().allMatch(each -> allows(roles, each));
  }

  private static boolean allows(Set<Role> roles, PermissionCheck check) {
    return RoleRights.allow(roles, check.getPermission(), check.getResource(), check.getResourceId());
  }
}
