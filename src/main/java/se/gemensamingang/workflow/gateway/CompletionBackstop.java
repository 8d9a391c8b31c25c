package se.gemensamingang.workflow.gateway;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.RequestRefused;

/**
 * No signed-in user completes a task but through its form. The command door says so first; this stays should a way past
 * it be found.
 */
@Component
class CompletionBackstop implements TaskListener {

  private final SubmittedTask submitted;

  CompletionBackstop(SubmittedTask submitted) {
    this.submitted = submitted;
  }

  @Override
  public void notify(DelegateTask task) {
    boolean throughForm = submitted.takeIf(task);
    if (!throughForm && Context.getCommandContext().getAuthenticatedUserId() != null) {
      throw new RequestRefused(403, "Uppgiften kan bara slutföras genom sitt formulär. Öppna den i Tasklist.");
    }
  }
}
