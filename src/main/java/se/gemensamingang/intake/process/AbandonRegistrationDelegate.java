package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.OpeningCases;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/**
 * Closes a case whose registration was never finished; bound to "Avsluta påbörjad registrering" in case.bpmn. One that was
 * closed as started by mistake stays as it is.
 */
@ModelBean
@Component
class AbandonRegistrationDelegate implements JavaDelegate {

  private final OpeningCases openingCases;

  AbandonRegistrationDelegate(OpeningCases openingCases) {
    this.openingCases = openingCases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    openingCases.abandon(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
