package se.gemensamingang.emergency.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.FormContext.RoutingVariables;
import se.gemensamingang.workflow.StepDeadline;

/** How long the one who is asked has: the minutes that the decision table {@code emergency-deadline} gave. */
@Component
class AssessmentDeadline implements StepDeadline {

  private static final String MINUTES = "minutesToAnswer";

  @Override
  public String step() {
    return "assess-emergency-request";
  }

  @Override
  public Optional<Instant> deadline(CaseNumber caseNumber, RoutingVariables routing, Instant now) {
    return routing.value(MINUTES).map(Integer::valueOf).filter(minutes -> minutes > 0)
        .map(minutes -> now.plus(minutes, ChronoUnit.MINUTES));
  }
}
