package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Notes that the unit head did not answer; bound to "Lämna till samordnaren" in intake-completeness.bpmn. */
@ModelBean
@Component
class LateHeadDelegate implements JavaDelegate {

  private final Completeness completeness;

  LateHeadDelegate(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    completeness.lateHead(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
