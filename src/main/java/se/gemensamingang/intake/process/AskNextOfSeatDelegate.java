package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AskingParties;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Asks the next person of a party; bound to "Utse vem som svarar" in intake-position.bpmn. */
@ModelBean
@Component
class AskNextOfSeatDelegate implements JavaDelegate {

  static final String ASKED = "seatAsked";

  private final AskingParties asking;

  AskNextOfSeatDelegate(AskingParties asking) {
    this.asking = asking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
    String seat = IntakeSeats.seatOf(execution);
    execution.setVariable(ASKED, asking.askNext(caseNumber, seat).name());
  }
}
