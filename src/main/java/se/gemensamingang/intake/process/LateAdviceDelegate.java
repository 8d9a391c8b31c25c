package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Notes who did not write the advice in time; bound to "Lämna till samordnaren" in intake-advice.bpmn. */
@ModelBean
@Component
class LateAdviceDelegate implements JavaDelegate {

  private final GivingAdvice giving;

  LateAdviceDelegate(GivingAdvice giving) {
    this.giving = giving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    giving.late(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
