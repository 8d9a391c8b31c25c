package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Deliberating;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Puts the decision off to the next meeting; bound to "Ta upp på nästa möte" in intake-decision.bpmn. */
@ModelBean
@Component
class PostponeDecisionDelegate implements JavaDelegate {

  private final Deliberating deliberating;

  PostponeDecisionDelegate(Deliberating deliberating) {
    this.deliberating = deliberating;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("postponements", deliberating.postpone(new CaseNumber(execution.getProcessBusinessKey())));
  }
}
