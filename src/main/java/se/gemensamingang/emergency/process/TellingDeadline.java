package se.gemensamingang.emergency.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.emergency.TellingParticipants;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.FormContext.RoutingVariables;
import se.gemensamingang.workflow.StepDeadline;

/** The day that whoever could not tell the participant chose; before that, the working days of the decision table. */
@Component
class TellingDeadline implements StepDeadline {

  private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

  private final TellingParticipants telling;
  private final Clock clock;

  TellingDeadline(TellingParticipants telling, Clock clock) {
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public String step() {
    return "tell-participant";
  }

  @Override
  public Optional<Instant> deadline(CaseNumber caseNumber, RoutingVariables routing, Instant now) {
    return telling.againOn(EmergencyByProcess.requestOf(routing))
        .map(day -> day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant());
  }
}
