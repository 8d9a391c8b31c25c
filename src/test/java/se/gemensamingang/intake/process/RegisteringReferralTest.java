package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Identity;
import se.gemensamingang.casefile.NumberCertainty;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.Sex;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.workflow.RequestRefused;

/** "Registrera remiss": everybody can be registered, with whatever number there is or none. */
@ProgramTest
class RegisteringReferralTest {

  private static final String REGISTER = "userTask_registerReferral";

  @Autowired private Work work;
  @Autowired private CaseFile caseFile;
  @Autowired private Protection protection;

  private String caseNumber;
  private Map<String, Object> answers;

  @BeforeEach
  void aReferralIsBegun() {
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    answers = new HashMap<>(Referral.registration());
  }

  @Test
  void somebodyWithoutANumberIsRegisteredByBirthYearAndSex() {
    answers.remove("personalNumber");
    answers.putAll(Map.of("numberKind", "NONE", "birthYear", 1987, "sex", "MALE"));

    submit();

    assertThat(identity().number()).isEmpty();
    assertThat(identity().birthYear()).contains(1987);
    assertThat(identity().sex()).contains(Sex.MALE);
    assertThat(work.form("fk-lund", caseNumber, "userTask_givePosition")).containsEntry("birthYear", 1987);
  }

  @Test
  void coordinationNumberIsRegisteredWithItsCertainty() {
    answers.putAll(Map.of("numberKind", "COORDINATION_NUMBER", "numberCertainty", "UNCERTAIN",
        "personalNumber", TestPersons.withCheckDigit("19850675983")));

    submit();

    assertThat(identity().number().orElseThrow().certainty()).contains(NumberCertainty.UNCERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
      "numberKind, , numberKind", "numberKind, COORDINATION_NUMBER, numberCertainty", "numberKind, NONE, birthYear",
      "personalNumber, 20030430-2384, personalNumber", "personalNumber, 19850675-9839, personalNumber",
      "protection, , protection", "protection, MAYBE, protection", "name, , name"})
  void whatIsMissingOrWrongIsSaidAtItsFieldAndChangesNothing(String field, String answer, String complaint) {
    answers.put(field, answer);
    if ("NONE".equals(answer)) {
      answers.remove("personalNumber");
    }

    assertThatThrownBy(this::submit).isInstanceOfSatisfying(RequestRefused.class,
        refused -> assertThat(refused.reasons()).extracting("field").contains(complaint));
    assertThat(caseFile.identity(new CaseNumber(caseNumber), reader(Referral.REFERRER))).isEmpty();
    assertThat(work.taskOf(Referral.REFERRER, caseNumber, REGISTER)).isNotNull();
  }

  @Test
  void nobodyOutsideTheGroupIsNamedForAProtectedParticipant() {
    answers.put("protection", "CONFIDENTIALITY_MARKING");
    for (String stranger : List.of("[\"soc-lomma\"]", "[\"soc-kavlinge\", \"nobody at all\"]")) {
      answers.put("protectedReaders", stranger);
      assertThatThrownBy(this::submit).isInstanceOfSatisfying(RequestRefused.class,
          refused -> assertThat(refused.reasons()).extracting("field").containsExactly("protectedReaders"));
    }
    assertThat(protection.inForce(new CaseNumber(caseNumber))).isEmpty();
  }

  @Test
  void formOffersTheMembersOfTheGroupAsThoseWhoMayKnow() {
    JsonValue options =
        work.form(Referral.REFERRER, caseNumber, REGISTER).getValueTyped("protectedReaderOptions");

    assertThat(options.getValueSerialized())
        .contains("soc-kavlinge", "vc-kavlinge", "af-lund-unga", "fk-lund").doesNotContain("soc-lomma");
  }

  @Test
  void relativesAndRepresentativeAreContactThatTheGroupDoesNotRead() {
    answers.putAll(Map.of("relativeCount", "1", "relative1Name", "Närstående Ett", "relative1Relation", "Syskon",
        "representativeKind", "GUARDIAN", "representativeName", "Testperson Ombud",
        "representativeMandate", "Bevaka rätt"));

    submit();

    assertThat(caseFile.read(new CaseNumber(caseNumber), InformationClass.CONTACT, reader(Referral.REFERRER)))
        .containsEntry("relative1Name", "Närstående Ett").containsEntry("representativeKind", "GUARDIAN")
        .containsEntry("representativeMandate", "Bevaka rätt");
    assertThat(caseFile.read(new CaseNumber(caseNumber), InformationClass.CONTACT, reader("fk-lund"))).isEmpty();
  }

  @Test
  void stateAtStartIsKeptAsCodes() {
    answers.putAll(Map.of("incomeSource", "INCOME_SUPPORT", "occupation", "NONE", "language", "so",
        "interpreter", "LANGUAGE"));

    submit();

    assertThat(caseFile.read(new CaseNumber(caseNumber), InformationClass.INCOME, reader(Referral.REFERRER)))
        .containsEntry("incomeSource", "INCOME_SUPPORT");
    assertThat(caseFile.read(new CaseNumber(caseNumber), InformationClass.WORK_ABILITY, reader(Referral.REFERRER)))
        .containsEntry("occupation", "NONE");
    assertThat(caseFile.read(new CaseNumber(caseNumber), InformationClass.BACKGROUND, reader("fk-lund")))
        .containsEntry("language", "so").containsEntry("interpreter", "LANGUAGE");
  }

  private void submit() {
    work.submit(Referral.REFERRER, caseNumber, REGISTER, answers);
  }

  private Identity identity() {
    return caseFile.identity(new CaseNumber(caseNumber), reader(Referral.REFERRER)).orElseThrow();
  }

  private static Reader reader(String caseworker) {
    return new Reader(new CaseworkerId(caseworker), "a-form");
  }
}
