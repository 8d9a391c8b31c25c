package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AskingParties;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;
import se.gemensamingang.workflow.RemindedSteps;

/** Reminds whoever is asked for a position; bound to "Påminn" in intake-position.bpmn. */
@ModelBean
@Component
class RemindSeatDelegate implements JavaDelegate {

  private final AskingParties asking;
  private final RemindedSteps steps;

  RemindSeatDelegate(AskingParties asking, RemindedSteps steps) {
    this.asking = asking;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    asking.remind(new CaseNumber(execution.getProcessBusinessKey()), IntakeSeats.seatOf(execution));
    steps.mark(execution);
  }
}
