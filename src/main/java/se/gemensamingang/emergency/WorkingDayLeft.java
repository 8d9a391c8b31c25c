package se.gemensamingang.emergency;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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
    ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
    long left = workingDays.isWorkingDay(now.toLocalDate()) ? now.toLocalTime().until(END_OF_WORK, ChronoUnit.MINUTES) : 0;
    return (int) Math.max(0, left);
  }
}
