package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.EndingRequests;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Closes a case that ends with advice or information; bound to "Avsluta ärendet" in intake-advice.bpmn. */
@ModelBean
@Component
class EndRequestDelegate implements JavaDelegate {

  private final EndingRequests ending;

  EndRequestDelegate(EndingRequests ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.end(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
