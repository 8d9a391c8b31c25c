package se.gemensamingang.emergency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** How long disclosed items may be read, in days of 24 hours from the answer. */
public enum TimeLimit {
  /** One day. */
  ONE_DAY(1),
  /** Three days. */
  THREE_DAYS(3),
  /** Seven days. */
  SEVEN_DAYS(7);

  private final int days;

  TimeLimit(int days) {
    this.days = days;
  }

  /**
   * When it is over.
   *
   * @param answered the moment of the answer
   * @return the first moment when nothing may be read any more
   */
  public Instant after(Instant answered) {
    return answered.plus(days, ChronoUnit.DAYS);
  }

  /**
   * Reads an option of a form.
   *
   * @param code any answer, or null
   * @return the limit, or nothing
   */
  public static Optional<TimeLimit> withCode(Object code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }
}
