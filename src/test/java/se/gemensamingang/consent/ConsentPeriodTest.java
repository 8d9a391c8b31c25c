package se.gemensamingang.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.ConsentsInForce;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.consent.RecordingConsent.Readers;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

/** A consent opens exactly one class, one way, to named readers, through whole Swedish days. */
@ProgramTest
class ConsentPeriodTest {

  private static final CaseworkerId KAA = new CaseworkerId("kaa-kavlinge");
  private static final CaseworkerId VC = new CaseworkerId("vc-kavlinge");
  private static final SecrecyUnitId GIVING = new SecrecyUnitId("kavlinge-bildningsnamnd");
  private static final SecrecyUnitId RECEIVING = new SecrecyUnitId("region-primarvard");
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 31);

  @Autowired
  private JdbcClient database;

  @Autowired
  private Directory directory;

  @Autowired
  private Cases cases;

  private CaseNumber number;

  @BeforeEach
  void recordConsentInJanuary() {
    number = cases.open(KAA, "kavlinge").caseNumber();
    at("2027-01-10T08:00:00Z").forIntake(number, GIVING, to(VC),
        Set.of(InformationClass.BACKGROUND), LAST_DAY, KAA);
  }

  @Test
  void isInForceFromItsFirstToItsLastSwedishDay() {
    assertThat(allowedAt("2027-01-09T22:59:59Z")).isEmpty();
    assertThat(allowedAt("2027-01-09T23:00:00Z")).isNotEmpty();
    assertThat(allowedAt("2027-01-31T22:59:59Z")).isNotEmpty();
    assertThat(allowedAt("2027-01-31T23:00:00Z")).isEmpty();
  }

  @Test
  void opensNothingElse() {
    Clock during = clockAt("2027-01-15T12:00:00Z");
    ConsentsInForce consents = new ConsentsInDatabase(database, during);
    Reader named = reader(VC);

    assertThat(consents.allowing(number, RECEIVING, InformationClass.BACKGROUND, named)).containsOnlyKeys(GIVING);
    assertThat(consents.allowing(number, RECEIVING, InformationClass.HEALTH, named)).isEmpty();
    assertThat(consents.allowing(number, GIVING, InformationClass.BACKGROUND, named)).isEmpty();
    assertThat(consents.allowing(number, RECEIVING, InformationClass.BACKGROUND, reader(KAA))).isEmpty();
    assertThat(consents.allowing(CaseNumber.of(1999, 1), RECEIVING, InformationClass.BACKGROUND, named)).isEmpty();
  }

  @Test
  void opensOnlyForItsOwnPurpose() {
    ConsentsInForce consents = new ConsentsInDatabase(database, clockAt("2027-01-15T12:00:00Z"));

    for (Purpose purpose : Purpose.values()) {
      Reader reader = new Reader(VC, "a-form", Set.of(purpose));
      assertThat(consents.allowing(number, RECEIVING, InformationClass.BACKGROUND, reader).isEmpty())
          .as(purpose.code()).isEqualTo(purpose != Purpose.INTAKE);
    }
    assertThat(consents.allowing(number, RECEIVING, InformationClass.BACKGROUND, new Reader(VC, "x", Set.of())))
        .isEmpty();
  }

  @Test
  void readerMustWorkAtTheReceivingParty() {
    assertThatThrownBy(() -> at("2027-01-10T08:00:00Z").forIntake(number, GIVING, to(KAA),
        Set.of(InformationClass.BACKGROUND), LAST_DAY, KAA)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void periodThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> at("2027-02-10T08:00:00Z").forIntake(number, GIVING, to(VC),
        Set.of(InformationClass.BACKGROUND), LAST_DAY, KAA)).isInstanceOf(DataIntegrityViolationException.class);
  }

  private Map<SecrecyUnitId, String> allowedAt(String moment) {
    return new ConsentsInDatabase(database, clockAt(moment))
        .allowing(number, RECEIVING, InformationClass.BACKGROUND, reader(VC));
  }

  private static Reader reader(CaseworkerId caseworker) {
    return new Reader(caseworker, "a-form", Set.of(Purpose.INTAKE));
  }

  private static Readers to(CaseworkerId reader) {
    return new Readers(Map.of(RECEIVING, Set.of(reader)), false);
  }

  private RecordingConsent at(String moment) {
    Clock clock = clockAt(moment);
    return new ConsentsOfCases(new ConsentEvents(database, clock), new ConsentsInDatabase(database, clock), directory,
        clock);
  }

  private static Clock clockAt(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneId.of("Europe/Stockholm"));
  }
}
