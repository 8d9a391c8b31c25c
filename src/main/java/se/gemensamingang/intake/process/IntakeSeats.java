package se.gemensamingang.intake.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.IntakeGroups;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.FormContext.RoutingVariables;
import se.gemensamingang.workflow.ModelBean;

/** The seats that a position is asked of; models write {@code ${intakeSeats.of(execution)}}. */
@ModelBean(methods = "of")
@Component("intakeSeats")
public class IntakeSeats {

  /** The variable that holds the seat of one position task. */
  static final String VARIABLE = "seat";

  private final IntakeGroups groups;

  IntakeSeats(IntakeGroups groups) {
    this.groups = groups;
  }

  /** The seat that a position task is about. */
  static String seatOf(RoutingVariables routing) {
    return routing.value(VARIABLE).orElseThrow(() -> new IllegalStateException("the task has no seat"));
  }

  static String seatOf(DelegateExecution execution) {
    return (String) execution.getVariable(VARIABLE);
  }

  /**
   * The seats of the intake group of the case whose parties have not taken a position.
   *
   * @param execution where the process stands
   * @return the ids of the seats
   */
  public List<String> of(DelegateExecution execution) {
    return groups.unansweredSeats(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
