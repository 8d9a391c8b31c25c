package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Notes that the referrer did not answer; bound to "Fråga enhetschefen" in intake-completeness.bpmn. */
@ModelBean
@Component
class LateSupplementDelegate implements JavaDelegate {

  private final Completeness completeness;

  LateSupplementDelegate(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    completeness.late(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
