package se.gemensamingang.workflow.door;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.ModelBean;

/** Fails with a message that nobody may ever see. */
@Component("brokenListener")
@ModelBean
class BrokenListener implements TaskListener {

  static final String MARKER = "marker-that-stays-inside";

  @Override
  public void notify(DelegateTask task) {
    throw new IllegalStateException(MARKER);
  }
}
