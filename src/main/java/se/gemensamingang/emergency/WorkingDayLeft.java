package se.gemensamingang.emergency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.WorkingDays;

/** How much of the working day is left, which ends half past four. */
@Component
public class WorkingDayLeft {

  private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

  private final WorkingDays workingDays = WorkingDays.swedish();
  private final Clock clock;

  WorkingDayLeft(Clock clock) {
    this.clock = clock;
  }

  /** @return whole minutes, 0 after work and on days that are no working days */
  public int minutes() {
    return minutesAfter(clock.instant());
  }

  /**
   * When the working day of a moment ends.
   *
   * @param moment any moment
   * @return half past four, or nothing after work and on days that are no working days
   */
  public Optional<Instant> endAfter(Instant moment) {
    return Optional.of(moment.atZone(clock.getZone()).with(END_OF_WORK).toInstant())
        .filter(end -> minutesAfter(moment) > 0);
  }

  private int minutesAfter(Instant moment) {
    ZonedDateTime now = ZonedDateTime.ofInstant(moment, clock.getZone());
    long left = workingDays.isWorkingDay(now.toLocalDate()) ? now.toLocalTime().until(END_OF_WORK, ChronoUnit.MINUTES) : 0;
    return (int) Math.max(0, left);
  }
}
