package se.gemensamingang.emergency.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.emergency.AskingHolders;
import se.gemensamingang.emergency.WorkingDayLeft;
import se.gemensamingang.workflow.ModelBean;

/** Asks the next person of the holding authority; bound to "Utse vem som ska svara" in emergency-answer.bpmn. */
@ModelBean
@Component
class AskNextHolderDelegate implements JavaDelegate {

  private static final String ASKED = "emergencyAsked";
  private static final String MINUTES_LEFT = "minutesLeftOfDay";

  private final AskingHolders asking;
  private final WorkingDayLeft workingDay;

  AskNextHolderDelegate(AskingHolders asking, WorkingDayLeft workingDay) {
    this.asking = asking;
    this.workingDay = workingDay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(ASKED, asking.askNext(EmergencyByProcess.requestOf(execution)).name());
    execution.setVariable(MINUTES_LEFT, workingDay.minutes());
  }
}
