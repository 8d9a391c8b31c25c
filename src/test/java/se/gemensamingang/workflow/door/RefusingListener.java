package se.gemensamingang.workflow.door;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.Refusal;
import se.gemensamingang.workflow.ModelBean;
import se.gemensamingang.workflow.RequestRefused;

/** Refuses every completion the way the form gateway refuses an answer. */
@Component("refusingListener")
@ModelBean
class RefusingListener implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    throw new RequestRefused(400, List.of(
        new Refusal("motive", "Skriv varför."), new Refusal("position", "Välj ett ställningstagande.")));
  }
}
