package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.gemensamingang.casefile.AgeSpan;

class PlatformRuleTest {

  private static final PlatformRule PEAK = new PlatformRule("PEAK", new AgeLimits(Optional.of(15), Optional.of(24)));

  @ParameterizedTest
  @CsvSource({"14, 14, false", "15, 15, true", "24, 24, true", "25, 25, false", "14, 15, true", "24, 25, true", "25, 26, false"})
  void refusesOnlyWhoIsCertainlyOutside(int least, int most, boolean mayBeEnrolled) {
    assertThat(PEAK.refusing(new AgeSpan(least, most)).isEmpty()).isEqualTo(mayBeEnrolled);
  }

  @Test
  void isSaidInWordsAndSaysThatNobodyIsDischargedForABirthday() {
    assertThat(PEAK.inWords()).contains("PEAK är för den som har fyllt 15 men inte har fyllt 25 år den dag hen skrivs in."
        + " Ingen skrivs ut för att hen fyller år.");
    assertThat(new PlatformRule("Plats", new AgeLimits(Optional.of(18), Optional.empty())).inWords()).get().asString()
        .startsWith("Plats är för den som har fyllt 18 år");
    assertThat(new PlatformRule("Plats", AgeLimits.NONE).inWords()).isEmpty();
  }
}
