package se.gemensamingang.intake.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.IntakeGroups;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** The parties that each name a caseworker; models write {@code ${intakeParties.of(execution)}}. */
@ModelBean(methods = "of")
@Component("intakeParties")
public class IntakeParties {

  private final IntakeGroups groups;

  IntakeParties(IntakeGroups groups) {
    this.groups = groups;
  }

  /**
   * The seats of the intake group of the case, one for each party.
   *
   * @param execution where the process stands
   * @return the ids of the seats
   */
  public List<String> of(DelegateExecution execution) {
    return groups.seats(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
