package se.gemensamingang.workflow.door;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import se.gemensamingang.workflow.rights.HiddenPeople;

/** Leaves out of each answer to somebody who is signed in whom that reader may not know of. */
final class DiscretionInterceptor extends CommandInterceptor {

  private final HiddenPeople people;
  private final Supplier<IdentityService> identityService;

  DiscretionInterceptor(HiddenPeople people, Supplier<IdentityService> identityService) {
    this.people = people;
    this.identityService = identityService;
  }

  @Override
  @SuppressWarnings("unchecked") // The answer stays of its kind: the same tasks, or a list of fewer links.
  public <T> T execute(Command<T> command) {
    Authentication signedIn = identityService.get().getCurrentAuthentication();
    boolean ofTheProgram = Context.getCommandContext() != null || signedIn == null || signedIn.getUserId() == null;
    T answer = next.execute(command);
    return ofTheProgram ? answer : (T) people.withoutHidden(answer, signedIn.getUserId());
  }
}
