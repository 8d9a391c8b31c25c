package se.gemensamingang.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.consent.RecordingConsent.Readers;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** A secrecy unit sees every reading of what it has given, and none of what others have. */
@ProgramTest
class ReadingsTest {

  private static final CaseworkerId KAA = new CaseworkerId("kaa-kavlinge");
  private static final CaseworkerId VC = new CaseworkerId("vc-kavlinge");
  private static final SecrecyUnitId BILDNING = new SecrecyUnitId("kavlinge-bildningsnamnd");
  private static final SecrecyUnitId PRIMARVARD = new SecrecyUnitId("region-primarvard");

  @Autowired private Cases cases;
  @Autowired private CaseTeam team;
  @Autowired private CaseFile caseFile;
  @Autowired private RecordingConsent consents;
  @Autowired private Readings readings;
  @Autowired private Clock clock;

  private CaseNumber number;
  private LocalDate today;

  @BeforeEach
  void twoPartiesReadWhatOneGave() {
    today = LocalDate.now(clock);
    number = cases.open(KAA, "kavlinge").caseNumber();
    team.join(number, VC, KAA);
    consents.forIntake(number, BILDNING, new Readers(Map.of(PRIMARVARD, Set.of(VC)), false),
        Set.of(InformationClass.BACKGROUND), today, KAA);
    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", "Bildnings"), new Writing(KAA, "a-form"));
    caseFile.write(number, InformationClass.HEALTH, Map.of("state", "Vårdens"), new Writing(VC, "a-form"));
    caseFile.read(number, InformationClass.BACKGROUND, new Reader(KAA, "case-page"));
    caseFile.read(number, InformationClass.BACKGROUND, new Reader(VC, "give-position"));
    caseFile.read(number, InformationClass.HEALTH, new Reader(VC, "give-position"));
  }

  @Test
  void showsWhoReadWhatTheUnitGaveAndNothingElse() {
    assertThat(readings.of(BILDNING, question(false), 0)).extracting(LoggedReading::reader, LoggedReading::step,
        LoggedReading::informationClass, LoggedReading::isOfOwnUnitOnly).containsExactly(
        tuple(VC, "give-position", InformationClass.BACKGROUND, false),
        tuple(KAA, "case-page", InformationClass.BACKGROUND, true));
    assertThat(readings.of(PRIMARVARD, question(false), 0)).extracting(LoggedReading::informationClass)
        .containsExactly(InformationClass.HEALTH);
    assertThat(readings.count(BILDNING, question(false))).isEqualTo(2);
  }

  @Test
  void showsOnlyReadersFromOutsideWhereThatIsAskedFor() {
    assertThat(readers(question(true))).containsExactly(VC);
  }

  @Test
  void showsOnlyTheDaysTheReaderAndTheCaseAskedFor() {
    assertThat(readers(new ReadingQuestion(today.minusDays(9), today.minusDays(1), Optional.of(number),
        Optional.empty(), false))).isEmpty();
    assertThat(readers(new ReadingQuestion(today.plusDays(1), today.plusDays(9), Optional.of(number),
        Optional.empty(), false))).isEmpty();
    assertThat(readers(new ReadingQuestion(today, today, Optional.of(number), Optional.of(KAA), false)))
        .containsExactly(KAA);
    assertThat(readers(new ReadingQuestion(today, today, Optional.of(CaseNumber.of(1999, 1)), Optional.empty(), false)))
        .isEmpty();
  }

  private List<CaseworkerId> readers(ReadingQuestion question) {
    return readings.of(BILDNING, question, 0).stream().map(LoggedReading::reader).toList();
  }

  private ReadingQuestion question(boolean fromOthersOnly) {
    return new ReadingQuestion(today, today, Optional.of(number), Optional.empty(), fromOthersOnly);
  }
}
