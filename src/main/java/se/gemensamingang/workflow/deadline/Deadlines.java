package se.gemensamingang.workflow.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.WorkingDays;
import se.gemensamingang.workflow.ModelBean;

/** When a step must be done; models write {@code ${deadline.of(execution, 'give-position')}}. */
@Component("deadline")
@ModelBean(methods = "of")
public class Deadlines {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

  private final DeadlineDecision decision;
  private final WorkingDays workingDays = WorkingDays.swedish();

  Deadlines(DeadlineDecision decision) {
    this.decision = decision;
  }

  /**
   * When a step that begins now must be done.
   *
   * @param execution where the model asks; deadlines are the same in every case so far
   * @param step a step of the decision table {@code deadline}
   * @return half past four in the afternoon, Swedish time, of the last working day
   * @throws UnknownStep when the table in force has no such step
   */
  public Date of(DelegateExecution execution, String step) {
    return Date.from(endOfWork(ClockUtil.getCurrentTime().toInstant(), decision.workingDays(step)));
  }

  Instant endOfWork(Instant from, int days) {
    return workingDays.after(from.atZone(SWEDEN).toLocalDate(), days).atTime(END_OF_WORK).atZone(SWEDEN).toInstant();
  }
}
