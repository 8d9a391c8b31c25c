package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.intake.AgeLimits;
import se.gemensamingang.intake.CaseTeamUnits;
import se.gemensamingang.intake.NeededParts;
import se.gemensamingang.intake.PlatformAges;
import se.gemensamingang.shared.UnitId;

@ProgramTest
class OutcomeTablesTest {

  @Autowired private PlatformAges ages;
  @Autowired private CaseTeamUnits units;
  @Autowired private NeededParts neededParts;

  @ParameterizedTest
  @CsvSource({"peak, 15, 24", "peak-sommarjobb, 15, 19", "hassela-movement, 16, 24", "gemensam-ingang, , ", "unheard-of, , "})
  void sayTheAgesOfEachPlatform(String platform, Integer youngest, Integer oldest) {
    AgeLimits limits = ages.of(platform);

    assertThat(limits.youngest().orElse(null)).isEqualTo(youngest);
    assertThat(limits.oldest().orElse(null)).isEqualTo(oldest);
  }

  @ParameterizedTest
  @CsvSource({"NEWLY_ARRIVED, situation language interpreter", "KAA, situation", "YOUNG_ADULTS_20_PLUS, situation",
      "ADULTS, situation", "'', situation"})
  void sayWhichPartsAReferralNeeds(String targetGroup, String parts) {
    assertThat(neededParts.of(targetGroup)).containsExactlyInAnyOrder(parts.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
      "MUNICIPALITY, KAA, kavlinge, kavlinge-kaa", "MUNICIPALITY, KAA, lomma, lomma-kaa", "MUNICIPALITY, KAA, lund, ",
      "MUNICIPALITY, ADULTS, kavlinge, ", "EMPLOYMENT_SERVICE, ADULTS, lomma, af-lund-rehabilitering",
      "EMPLOYMENT_SERVICE, KAA, lomma, ", "REGION, ADULTS, kavlinge, ", "SOCIAL_INSURANCE, ADULTS, kavlinge, "})
  void sayWhichUnitNamesTheCaseworker(PartyKind party, String targetGroup, String municipality, String unit) {
    assertThat(units.of(party, targetGroup, municipality).map(UnitId::value).orElse(null)).isEqualTo(unit);
  }
}
