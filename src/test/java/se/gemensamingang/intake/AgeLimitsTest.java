package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.gemensamingang.casefile.AgeSpan;

class AgeLimitsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({"19, true", "20, false", "24, false", "25, true"})
  void bothLimitsAreWithinTheGroup(int age, boolean refused) {
    assertThat(limits(20, 24).refusing(new AgeSpan(age, age)).isPresent()).isEqualTo(refused);
  }

  @Test
  void groupWithoutLimitsTakesEverybody() {
    assertThat(AgeLimits.NONE.refusing(new AgeSpan(0, 0))).isEmpty();
    assertThat(AgeLimits.NONE.refusing(new AgeSpan(110, 110))).isEmpty();
  }

  @Test
  void saysWhatTheGroupIsForAndNothingAboutTheParticipant() {
    assertThat(limits(20, 24).refusing(new AgeSpan(17, 17)).orElseThrow())
        .contains("har fyllt 20 år", "Välj en annan målgrupp").doesNotContain("17");
    assertThat(limits(20, 24).refusing(new AgeSpan(31, 31)).orElseThrow())
        .contains("inte har fyllt 25 år").doesNotContain("31");
  }

  /** The oracle tries every birthday of the year. */
  @Property
  void birthYearIsRefusedOnlyWhenNoBirthdayInItFits(@ForAll @IntRange(min = 1950, max = 2025) int birthYear,
      @ForAll @IntRange(min = 15, max = 40) int youngest, @ForAll @IntRange(max = 30) int more) {
    int years = TODAY.getYear() - birthYear;
    AgeSpan span = new AgeSpan(Math.max(0, years - 1), years);
    boolean fits = Stream.iterate(LocalDate.of(birthYear, 1, 1), day -> day.getYear() == birthYear, day -> day.plusDays(1))
        .map(born -> Period.between(born, TODAY).getYears())
        .anyMatch(age -> age >= youngest && age <= youngest + more);

    assertThat(limits(youngest, youngest + more).refusing(span).isEmpty()).isEqualTo(fits);
  }

  private static AgeLimits limits(int youngest, int oldest) {
    return new AgeLimits(Optional.of(youngest), Optional.of(oldest));
  }
}
