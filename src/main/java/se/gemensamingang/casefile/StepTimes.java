package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a step must be done, in words: its Swedish day, and the time of day as well where hours matter. */
@Component
class StepTimes {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm");

  private final List<StepDiscretion> capabilities;
  private final Clock clock;

  StepTimes(List<StepDiscretion> capabilities, Clock clock) {
    this.capabilities = capabilities;
    this.clock = clock;
  }

  /** As {@code 2026-11-25}, or {@code 2026-11-25 kl. 14.30}. */
  Optional<String> deadline(WaitingStep step) {
    return step.deadline().map(deadline ->
        capabilities.stream().anyMatch(each -> each.hoursMatter(step)) ? MOMENT.format(deadline.atZone(clock.getZone()))
            : LocalDate.ofInstant(deadline, clock.getZone()).toString());
  }

  /** Whether the deadline has passed. */
  boolean isLate(WaitingStep step) {
    Instant now = clock.instant();
    return step.deadline().filter(deadline -> deadline.isBefore(now)).isPresent();
  }
}
