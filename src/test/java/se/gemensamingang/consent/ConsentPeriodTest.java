package se.gemensamingang.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
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
    at("2027-01-10T08:00:00Z").forIntake(number, GIVING, Map.of(RECEIVING, Set.of(VC)),
        Set.of(InformationClass.BACKGROUND), LAST_DAY, KAA);
  }

  @Test
  void isInForceFromItsFirstToItsLastSwedishDay() {
    assertThat(allowedAt("2027-01-09T22:59:59Z")).isEmpty();
    assertThat(allowedAt("2027-01-09T23:00:00Z")).isPresent();
    assertThat(allowedAt("2027-01-31T22:59:59Z")).isPresent();
    assertThat(allowedAt("2027-01-31T23:00:00Z")).isEmpty();
  }

  @Test
  void opensNothingElse() {
    ConsentEvents consents = at("2027-01-15T12:00:00Z");

    assertThat(consents.allowing(number, GIVING, RECEIVING, InformationClass.HEALTH, VC)).isEmpty();
    assertThat(consents.allowing(number, RECEIVING, GIVING, InformationClass.BACKGROUND, VC)).isEmpty();
    assertThat(consents.allowing(number, GIVING, RECEIVING, InformationClass.BACKGROUND, KAA)).isEmpty();
    assertThat(consents.allowing(CaseNumber.of(1999, 1), GIVING, RECEIVING, InformationClass.BACKGROUND, VC)).isEmpty();
  }

  @Test
  void readerMustWorkAtTheReceivingParty() {
    assertThatThrownBy(() -> at("2027-01-10T08:00:00Z").forIntake(number, GIVING, Map.of(RECEIVING, Set.of(KAA)),
        Set.of(InformationClass.BACKGROUND), LAST_DAY, KAA)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void periodThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> at("2027-02-10T08:00:00Z").forIntake(number, GIVING, Map.of(RECEIVING, Set.of(VC)),
        Set.of(InformationClass.BACKGROUND), LAST_DAY, KAA)).isInstanceOf(DataIntegrityViolationException.class);
  }

  private Optional<String> allowedAt(String moment) {
    return at(moment).allowing(number, GIVING, RECEIVING, InformationClass.BACKGROUND, VC);
  }

  private ConsentEvents at(String moment) {
    return new ConsentEvents(database, directory, Clock.fixed(Instant.parse(moment), ZoneId.of("Europe/Stockholm")));
  }
}
