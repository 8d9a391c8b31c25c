package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.intake.AgeLimits;
import se.gemensamingang.intake.TargetGroup;
import se.gemensamingang.intake.TargetGroupAges;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

/** A target group that is not for the participant's age is said to be wrong at its field, as the table in force says. */
@ProgramTest
class TargetGroupAgeTest {

  private static final String REGISTER = "userTask_registerReferral";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  @Autowired private Work work;
  @Autowired private TargetGroupAges ages;
  @Autowired private CaseFile caseFile;

  private String caseNumber;
  private Map<String, Object> answers;

  @BeforeEach
  void aReferralIsBegun() {
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    answers = new HashMap<>(Referral.registration());
  }

  @ParameterizedTest
  @CsvSource({"KAA, , 19", "YOUNG_ADULTS_20_PLUS, 20, ", "ADULTS, 18, ", "NEWLY_ARRIVED, , "})
  void tableSaysTheAgesOfEachGroup(TargetGroup group, Integer youngest, Integer oldest) {
    AgeLimits limits = ages.of(group);

    assertThat(limits.youngest().orElse(null)).isEqualTo(youngest);
    assertThat(limits.oldest().orElse(null)).isEqualTo(oldest);
  }

  /** The day after the twentieth birthday, the day itself and the day before. */
  @ParameterizedTest
  @CsvSource({
      "KAA, 20, -1, true", "KAA, 20, 0, true", "KAA, 20, 1, false",
      "YOUNG_ADULTS_20_PLUS, 20, -1, false", "YOUNG_ADULTS_20_PLUS, 20, 0, false", "YOUNG_ADULTS_20_PLUS, 20, 1, true",
      "ADULTS, 18, 0, false", "ADULTS, 18, 1, true", "NEWLY_ARRIVED, 3, 0, false"})
  void birthdayDecides(String group, int years, int daysToBirthday, boolean refused) {
    answers.put("targetGroup", group);
    answers.put("personalNumber", TestPersons.withCheckDigit(
        TODAY.plusDays(daysToBirthday).minusYears(years).toString().replace("-", "") + "983"));

    expect(refused);
  }

  @ParameterizedTest
  @CsvSource({"KAA, 20, false", "KAA, 21, true", "YOUNG_ADULTS_20_PLUS, 20, false", "YOUNG_ADULTS_20_PLUS, 19, true"})
  void birthYearIsRefusedOnlyWhereItIsCertain(String group, int yearsAgo, boolean refused) {
    answers.remove("personalNumber");
    answers.putAll(Map.of("targetGroup", group, "numberKind", "NONE", "birthYear", TODAY.getYear() - yearsAgo,
        "sex", "FEMALE"));

    expect(refused);
  }

  @ParameterizedTest
  @CsvSource({"PROVEN, true", "PROBABLE, true", "UNCERTAIN, false"})
  void uncertainIdentityHasNoCertainAge(String certainty, boolean refused) {
    answers.putAll(Map.of("targetGroup", "KAA", "numberKind", "COORDINATION_NUMBER", "numberCertainty", certainty,
        "personalNumber", TestPersons.withCheckDigit("19850675983")));

    expect(refused);
  }

  @Test
  void wrongNumberIsSaidAtTheNumberAndNotAtTheGroup() {
    answers.putAll(Map.of("targetGroup", "KAA", "personalNumber", "20030430-2384"));

    assertThatThrownBy(this::submit).isInstanceOfSatisfying(RequestRefused.class,
        said -> assertThat(said.reasons()).extracting("field").containsExactly("personalNumber"));
  }

  private void expect(boolean refused) {
    if (!refused) {
      assertThatCode(this::submit).doesNotThrowAnyException();
      return;
    }
    assertThatThrownBy(this::submit).isInstanceOfSatisfying(RequestRefused.class, said -> {
      assertThat(said.reasons()).extracting("field").containsExactly("targetGroup");
      assertThat(said.reasons().get(0).reason()).contains("Välj en annan målgrupp");
    });
    assertThat(caseFile.identity(new CaseNumber(caseNumber), new Reader(new CaseworkerId(Referral.REFERRER), "a-form")))
        .isEmpty();
    assertThat(work.taskOf(Referral.REFERRER, caseNumber, REGISTER)).isNotNull();
  }

  private void submit() {
    work.submit(Referral.REFERRER, caseNumber, REGISTER, answers);
  }
}
