package se.gemensamingang.workflow.rights;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLinkType;
import se.gemensamingang.directory.Role;

/**
 * Who may open a task and work on it: the assignee of this moment, nobody else. Owner and unit see that it exists and who
 * holds it. Nobody changes its variables, its assignee or its unit through the engine.
 */
public class TaskRights extends AuthorizationCommandChecker {

  private final SignedInRoles roles;

  TaskRights(SignedInRoles roles) {
    this.roles = roles;
  }

  @Override
  public void checkReadTask(TaskEntity task) {
    boolean onlyWhoHoldsIt = Context.getCommandInvocationContext().getCommand() instanceof GetIdentityLinksForTaskCmd;
    require(isHolder(task) || onlyWhoHoldsIt && maySeeThatItExists(task), Permissions.READ, task);
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    require(isHolder(task), Permissions.READ, task);
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    require(isHolder(task) && task.getDelegationState() != DelegationState.PENDING, Permissions.TASK_WORK, task);
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    require(false, Permissions.TASK_ASSIGN, task);
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    require(false, Permissions.UPDATE, task);
  }

  private boolean maySeeThatItExists(TaskEntity task) {
    Set<Role> mine = roles.of(currentUser());
    return currentUser().equals(task.getOwner())
        || RoleRights.hasOne(mine, RoleRights.OVERSEERS)
        || roles.unit(currentUser()).filter(unit -> isCandidate(task, unit)).isPresent();
  }

  private static boolean isCandidate(TaskEntity task, String unit) {
    return task.getIdentityLinks().stream()
        .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && unit.equals(link.getGroupId()));
  }

  /** The engine asks before it looks whether the task is there. */
  private static boolean isHolder(TaskEntity task) {
    if (task == null) {
      throw new NullValueException("Cannot find task");
    }
    return !isChecked() || currentUser().equals(task.getAssignee());
  }

  private static void require(boolean allowed, Permission permission, TaskEntity task) {
    if (isChecked() && !allowed) {
      throw new AuthorizationException(currentUser(), permission.getName(), Resources.TASK.resourceName(), task.getId());
    }
  }

  private static boolean isChecked() {
    CommandContext command = Context.getCommandContext();
    Authentication signedIn = command.getAuthentication();
    return command.isAuthorizationCheckEnabled() && signedIn != null && signedIn.getUserId() != null;
  }

  private static String currentUser() {
    return Context.getCommandContext().getAuthenticatedUserId();
  }
}
