package se.gemensamingang.workflow.gateway;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The task whose form this thread has just taken. Compared by identity: another command, or another try of the same one,
 * loads the task anew, so a mark left behind by a failed try proves nothing.
 */
@Component
class SubmittedTask {

  private final ThreadLocal<DelegateTask> task = new ThreadLocal<>();

  void is(DelegateTask submitted) {
    task.set(submitted);
  }

  boolean takeIf(DelegateTask completed) {
    boolean same = task.get() == completed;
    task.remove();
    return same;
  }
}
