package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.EndingCases;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Closes the case; bound to "Avsluta ärendet" in intake-outcome.bpmn. */
@ModelBean
@Component
class EndCaseDelegate implements JavaDelegate {

  private final EndingCases endingCases;

  EndCaseDelegate(EndingCases endingCases) {
    this.endingCases = endingCases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endingCases.end(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
