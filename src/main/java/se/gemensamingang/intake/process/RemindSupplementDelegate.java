package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;
import se.gemensamingang.workflow.RemindedSteps;

/** Reminds whoever is to supplement a referral; bound to "Påminn" in intake-completeness.bpmn. */
@ModelBean
@Component
class RemindSupplementDelegate implements JavaDelegate {

  private final Completeness completeness;
  private final RemindedSteps steps;

  RemindSupplementDelegate(Completeness completeness, RemindedSteps steps) {
    this.completeness = completeness;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    completeness.remind(new CaseNumber(execution.getProcessBusinessKey()));
    steps.mark(execution);
  }
}
