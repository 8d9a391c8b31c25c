package se.gemensamingang.workflow.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.WorkingDays;
import se.gemensamingang.workflow.ModelBean;
import se.gemensamingang.workflow.StepDeadline;
import se.gemensamingang.workflow.gateway.RoutingScope;

/** When a step must be done; models write {@code ${deadline.of(execution, 'give-position')}}. */
@Component("deadline")
@ModelBean(methods = "of")
public class Deadlines {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

  private final DeadlineDecision decision;
  private final ObjectProvider<StepDeadline> capabilities;
  private final WorkingDays workingDays = WorkingDays.swedish();

  Deadlines(DeadlineDecision decision, ObjectProvider<StepDeadline> capabilities) {
    this.decision = decision;
    this.capabilities = capabilities;
  }

  /**
   * When a step that begins now must be done.
   *
   * @param execution where the model asks
   * @param step a step of the decision table {@code deadline}, or one whose deadline a capability knows
   * @return what the capability says, otherwise half past four in the afternoon, Swedish time, of the last working day
   * @throws UnknownStep when no capability knows the step and the table in force has no such step
   */
  public Date of(DelegateExecution execution, String step) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return Date.from(ofCapability(execution, step, now).orElseGet(() -> endOfWork(now, decision.workingDays(step))));
  }

  private Optional<Instant> ofCapability(DelegateExecution execution, String step, Instant now) {
    return capabilities.stream().filter(each -> each.step().equals(step)).findFirst()
        .flatMap(each -> each.deadline(new CaseNumber(execution.getProcessBusinessKey()), RoutingScope.of(execution), now));
  }

  Instant endOfWork(Instant from, int days) {
    return workingDays.after(from.atZone(SWEDEN).toLocalDate(), days).atTime(END_OF_WORK).atZone(SWEDEN).toInstant();
  }
}
