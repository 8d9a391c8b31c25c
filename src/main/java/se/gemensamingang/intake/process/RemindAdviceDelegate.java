package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;
import se.gemensamingang.workflow.RemindedSteps;

/** Reminds whoever writes the advice; bound to "Påminn" in intake-advice.bpmn. */
@ModelBean
@Component
class RemindAdviceDelegate implements JavaDelegate {

  private final GivingAdvice giving;
  private final RemindedSteps steps;

  RemindAdviceDelegate(GivingAdvice giving, RemindedSteps steps) {
    this.giving = giving;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    giving.remind(new CaseNumber(execution.getProcessBusinessKey()));
    steps.mark(execution);
  }
}
