package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Says whether a referral lacks parts; bound to "Kontrollera delarna" in intake-completeness.bpmn. */
@ModelBean
@Component
class FindMissingPartsDelegate implements JavaDelegate {

  private final Completeness completeness;

  FindMissingPartsDelegate(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean complete = completeness.missing(new CaseNumber(execution.getProcessBusinessKey())).isEmpty();
    execution.setVariable("partsMissing", complete ? "NONE" : "SOME");
  }
}
