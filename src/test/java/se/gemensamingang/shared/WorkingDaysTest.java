package se.gemensamingang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  private final WorkingDays workingDays = WorkingDays.swedish();

  @ParameterizedTest
  @ValueSource(strings = {
      "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24",
      "2025-06-06", "2026-06-19", "2026-06-20", "2026-10-31", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31",
      "2027-06-25", "2026-11-21", "2026-11-22"})
  void isFreeOnWeekendsPublicHolidaysAndTheThreeEves(LocalDate free) {
    assertThat(workingDays.isWorkingDay(free)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "2026-01-02", "2026-01-05", "2026-04-02", "2026-04-30", "2026-05-15", "2026-05-25", "2026-06-18", "2026-10-30",
      "2026-12-23", "2026-12-28", "2026-12-30"})
  void isWorkOnOrdinaryDaysAndOnTheShortDaysBeforeHolidays(LocalDate working) {
    assertThat(workingDays.isWorkingDay(working)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "2026-11-23, 1, 2026-11-24",
      "2026-11-20, 1, 2026-11-23",
      "2026-11-21, 1, 2026-11-23",
      "2026-12-23, 1, 2026-12-28",
      "2026-12-30, 1, 2027-01-04",
      "2026-06-18, 1, 2026-06-22",
      "2026-04-02, 2, 2026-04-08",
      "2026-12-22, 5, 2027-01-04"})
  void countsFromTheNextWorkingDay(LocalDate day, int count, LocalDate last) {
    assertThat(workingDays.after(day, count)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 251, Integer.MAX_VALUE})
  void refusesADeadlineThatIsNotOneTo250Days(int count) {
    assertThatIllegalArgumentException().isThrownBy(() -> workingDays.after(LocalDate.of(2026, 11, 23), count));
  }

  @Test
  void reaches250Days() {
    assertThat(workingDays.after(LocalDate.of(2026, 1, 1), 250)).isAfter(LocalDate.of(2026, 12, 23));
  }

  @Property
  void endsOnAWorkingDay(@ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 250) int count) {
    assertThat(workingDays.isWorkingDay(workingDays.after(day(offset), count))).isTrue();
  }

  @Property
  void givesExactlyAsManyWorkingDaysAsPromised(
      @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 250) int count) {
    LocalDate day = day(offset);
    long worked = day.plusDays(1).datesUntil(workingDays.after(day, count).plusDays(1))
        .filter(workingDays::isWorkingDay).count();
    assertThat(worked).isEqualTo(count);
  }

  @Property
  void isFreeOnTheFridayBeforeMidsummerDay(@ForAll @IntRange(min = 2000, max = 2100) int year) {
    LocalDate eve = LocalDate.of(year, 6, 19).datesUntil(LocalDate.of(year, 6, 26))
        .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY).findFirst().orElseThrow();
    assertThat(workingDays.isWorkingDay(eve)).isFalse();
  }

  private static LocalDate day(int offset) {
    return LocalDate.of(2020, 1, 1).plusDays(offset);
  }
}
