package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Somebody without a number gets one, a samordningsnummer becomes a personnummer, and what was known before stays. */
@ProgramTest
class IdentitiesOverTimeTest {

  private static final CaseworkerId KAA = new CaseworkerId("kaa-kavlinge");
  private static final String COORDINATION_NUMBER = TestPersons.withCheckDigit("19900161982");

  @Autowired
  private Cases cases;

  @Autowired
  private CaseFile caseFile;

  @Autowired
  private Participants participants;

  @Autowired
  private JdbcClient database;

  private Case opened;

  @BeforeEach
  void openACase() {
    opened = cases.open(KAA, "kavlinge");
  }

  @Test
  void somebodyWithoutANumberHasABirthYearAndASex() {
    assertThat(identify(new StatedNumber.None(1999, Sex.FEMALE))).isInstanceOf(Answer.Accepted.class);

    assertThat(known().number()).isEmpty();
    assertThat(known().birthYear()).contains(1999);
    assertThat(known().sex()).contains(Sex.FEMALE);
  }

  @Test
  void coordinationNumberKeepsItsCertainty() {
    identify(new StatedNumber.OfCoordination(COORDINATION_NUMBER, NumberCertainty.PROBABLE));

    assertThat(known().number()).hasValueSatisfying(number -> {
      assertThat(number.kind()).isEqualTo(NumberKind.COORDINATION_NUMBER);
      assertThat(number.certainty()).contains(NumberCertainty.PROBABLE);
      assertThat(number.twelveDigits()).isEqualTo(COORDINATION_NUMBER);
    });
    assertThat(known().sex()).contains(Sex.FEMALE);
  }

  @Test
  void laterNumberReplacesTheEarlierWhichStaysEnded() {
    identify(new StatedNumber.None(1990, Sex.UNKNOWN));
    replace(new StatedNumber.OfCoordination(COORDINATION_NUMBER, NumberCertainty.UNCERTAIN));
    String number = TestPersons.number();

    assertThat(replace(new StatedNumber.OfResident(number))).isInstanceOf(Answer.Accepted.class);

    assertThat(known().personalNumber()).contains(number);
    assertThat(rows()).containsExactly("none REPLACED", "UNCERTAIN REPLACED", "number in force");
  }

  @Test
  void onlyTheResponsibleReplaces() {
    identify(new StatedNumber.None(1990, Sex.UNKNOWN));

    assertThat(participants.replace(opened.caseNumber(), stated(new StatedNumber.OfResident(TestPersons.number())),
        new CaseworkerId("soc-kavlinge"))).isInstanceOf(Answer.Refused.class);
    assertThat(known().number()).isEmpty();
  }

  @Test
  void numberOfTheOtherKindIsRefusedAndChangesNothing() {
    for (StatedNumber wrong : List.of(new StatedNumber.OfResident(COORDINATION_NUMBER),
        new StatedNumber.OfCoordination(TestPersons.number(), NumberCertainty.PROVEN),
        new StatedNumber.OfResident("20040930-9841"), new StatedNumber.OfResident(null))) {
      assertThat(identify(wrong)).isInstanceOfSatisfying(Answer.Refused.class,
          refused -> assertThat(refused.reasons()).extracting("field").containsExactly("personalNumber"));
    }
    for (int year : List.of(1800, 2100)) {
      assertThat(identify(new StatedNumber.None(year, Sex.MALE))).isInstanceOfSatisfying(Answer.Refused.class,
          refused -> assertThat(refused.reasons()).extracting("field").containsExactly("birthYear"));
    }
    assertThat(rows()).isEmpty();
  }

  @Test
  void numberThatIsLearnedLaterIsComparedWithThoseThatAreKnown() {
    String number = TestPersons.number();
    identify(new StatedNumber.OfResident(number));
    Case known = opened;
    opened = cases.open(KAA, "kavlinge");
    identify(new StatedNumber.None(2003, Sex.UNKNOWN));

    assertThat(replace(new StatedNumber.OfResident(number))).isInstanceOf(Answer.Accepted.class);

    assertThat(database.sql("SELECT asked_in FROM casework.possible_duplicate_event WHERE later_participant = ?")
        .param(opened.participant().value()).query(String.class).list())
        .containsExactly(known.caseNumber().value());
  }

  @Test
  void correctedNumberTellsNothingOfWhoeverItBelongsTo() {
    String wrong = TestPersons.number();
    identify(new StatedNumber.OfResident(wrong));
    replace(new StatedNumber.OfResident(TestPersons.number()));
    assertThat(rows()).containsExactly("number CORRECTED", "number in force");
    opened = cases.open(KAA, "kavlinge");

    identify(new StatedNumber.OfResident(wrong));

    assertThat(database.sql("SELECT count(*) FROM casework.possible_duplicate_event WHERE later_participant = ?")
        .param(opened.participant().value()).query(Long.class).single()).isZero();
  }

  @Test
  void replacedNumberStillTellsThatSomebodyIsKnown() {
    StatedNumber former = new StatedNumber.OfCoordination(TestPersons.coordinationNumber(), NumberCertainty.PROVEN);
    identify(former);
    replace(new StatedNumber.OfResident(TestPersons.number()));
    opened = cases.open(KAA, "kavlinge");

    identify(former);

    assertThat(database.sql("SELECT count(*) FROM casework.possible_duplicate_event WHERE later_participant = ?")
        .param(opened.participant().value()).query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void identityIsNeverRewritten() {
    identify(new StatedNumber.OfResident(TestPersons.number()));

    for (String change : List.of("UPDATE casework.participant_identity SET given_by = 'x' WHERE participant = ?",
        "UPDATE casework.participant_identity SET possible_duplicate_of = NULL, ended_at = NULL WHERE participant = ?",
        "DELETE FROM casework.participant_identity WHERE participant = ?")) {
      assertThatThrownBy(() -> database.sql(change).param(opened.participant().value()).update())
          .hasStackTraceContaining("never rewritten");
    }
  }

  @Test
  @Transactional
  void secondUnmarkedIdentityWithTheSameNumberIsRefusedByTheDatabase() {
    identify(new StatedNumber.OfResident(TestPersons.number()));
    Case other = cases.open(KAA, "kavlinge");

    assertThatThrownBy(() -> copyTo(other)).isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("participant_identity_number_once");
  }

  @Test
  @Transactional
  void identityCopiedToAnotherParticipantDoesNotDecrypt() {
    identify(new StatedNumber.None(1990, Sex.MALE));
    Case other = cases.open(KAA, "kavlinge");
    copyTo(other);

    assertThatThrownBy(() -> caseFile.identity(other.caseNumber(), new Reader(KAA, "a-form")))
        .hasMessageContaining("could not decrypt");
  }

  /** A row that nobody can read; the tests that make one take it back with their transaction. */
  private void copyTo(Case other) {
    database.sql("""
            INSERT INTO casework.participant_identity (participant, given_by, name, name_key, number, number_key,
              number_index, number_index_key, number_certainty, birth_year, birth_year_key, sex, sex_key, recorded_at)
            SELECT ?, given_by, name, name_key, number, number_key, number_index, number_index_key, number_certainty,
              birth_year, birth_year_key, sex, sex_key, recorded_at
            FROM casework.participant_identity WHERE participant = ?""")
        .params(other.participant().value(), opened.participant().value()).update();
  }

  private Answer<Identity> identify(StatedNumber number) {
    return participants.identify(opened.caseNumber(), stated(number), KAA);
  }

  private Answer<Identity> replace(StatedNumber number) {
    return participants.replace(opened.caseNumber(), stated(number), KAA);
  }

  private static StatedIdentity stated(StatedNumber number) {
    return new StatedIdentity("Testperson", number);
  }

  private Identity known() {
    return caseFile.identity(opened.caseNumber(), new Reader(KAA, "a-form")).orElseThrow();
  }

  private List<String> rows() {
    return database.sql("""
            SELECT CASE WHEN number IS NULL THEN 'none' ELSE coalesce(number_certainty, 'number') END || ' '
              || coalesce(end_reason, 'in force')
            FROM casework.participant_identity WHERE participant = ? ORDER BY id""")
        .param(opened.participant().value()).query(String.class).list();
  }
}
