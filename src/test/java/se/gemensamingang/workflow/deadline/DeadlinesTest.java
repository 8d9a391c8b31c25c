package se.gemensamingang.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.gemensamingang.workflow.StepDeadline;

class DeadlinesTest {

  private final Deadlines deadlines = new Deadlines(new DeadlineDecision(),
      new StaticListableBeanFactory().getBeanProvider(StepDeadline.class));

  @ParameterizedTest
  @CsvSource({
      // An ordinary week, and the same moment counted from early and late in the day.
      "2026-11-23T00:00:00+01:00, 5, 2026-11-30T16:30:00+01:00",
      "2026-11-23T23:59:59+01:00, 5, 2026-11-30T16:30:00+01:00",
      // It is already Tuesday in Sweden although it is Monday in Greenwich.
      "2026-11-23T23:30:00Z, 1, 2026-11-25T16:30:00+01:00",
      // Over the change to summer time and back: half past four is half past four.
      "2026-03-27T12:00:00+01:00, 1, 2026-03-30T16:30:00+02:00",
      "2026-10-23T12:00:00+02:00, 1, 2026-10-26T16:30:00+01:00",
      // The day before Christmas Eve.
      "2026-12-23T09:00:00+01:00, 1, 2026-12-28T16:30:00+01:00"})
  void endsHalfPastFourSwedishTimeOnTheLastWorkingDay(ZonedDateTime from, int days, ZonedDateTime end) {
    Instant given = deadlines.endOfWork(from.toInstant(), days);
    assertThat(given).isEqualTo(end.toInstant());
  }
}
