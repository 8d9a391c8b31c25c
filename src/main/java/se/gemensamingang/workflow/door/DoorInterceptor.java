package se.gemensamingang.workflow.door;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import se.gemensamingang.workflow.RequestRefused;
import se.gemensamingang.workflow.rights.SignedInRoles;

/**
 * Lets through only the commands on the list of the signed-in user's roles. Commands that a command runs inside itself are
 * its own matter, and work without a signed-in user is the program's own.
 */
final class DoorInterceptor extends CommandInterceptor {

  private final SignedInRoles roles;
  private final Supplier<IdentityService> identityService;
  private final FailedJobs failedJobs;

  DoorInterceptor(SignedInRoles roles, Supplier<IdentityService> identityService, FailedJobs failedJobs) {
    this.roles = roles;
    this.identityService = identityService;
    this.failedJobs = failedJobs;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Authentication signedIn = identityService.get().getCurrentAuthentication();
    if (Context.getCommandContext() != null || signedIn == null) {
      return next.execute(command);
    }
    if (signedIn.getUserId() == null || !AllowedCommands.contain(roles.of(signedIn.getUserId()), command)) {
      throw new RequestRefused(403, "Du har inte behörighet att göra detta.");
    }
    refuseExpressions(command);
    if (command instanceof SetJobRetriesCmd mending) {
      failedJobs.requireOnly(mending);
    }
    openShortLists(command);
    return next.execute(command);
  }

  /** The engine's own check looks at the outermost criteria only (CVE-2026-109432). */
  private static void refuseExpressions(Command<?> command) {
    if (command instanceof TaskQueryImpl query
        && query.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
      throw new RequestRefused(400, "Uttryck i sökningar är avstängda.");
    }
  }

  /**
   * Cockpit asks for all versions of one definition without a limit, and they are never many. Programs outside ask for
   * their user's tasks without one, and rights keep that list to the user's own, the unit's and those waited for.
   */
  private static void openShortLists(Command<?> command) {
    if (command instanceof ProcessDefinitionQueryImpl || command instanceof TaskQueryImpl) {
      ((AbstractQuery<?, ?>) command).disableMaxResultsLimit();
    }
  }
}
