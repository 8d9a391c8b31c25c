package se.gemensamingang.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.ConsentsInForce;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** Consents as events in the database. One is in force from its first day until its last, unless withdrawn. */
@Repository
class ConsentEvents implements RecordingConsent, ConsentsInForce {

  private static final Logger LOG = LoggerFactory.getLogger(ConsentEvents.class);
  private static final String INTAKE = "intake";

  private final JdbcClient database;
  private final Directory directory;
  private final Clock clock;

  ConsentEvents(JdbcClient database, Directory directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void forIntake(CaseNumber caseNumber, SecrecyUnitId giving, Map<SecrecyUnitId, Set<CaseworkerId>> readers,
      Set<InformationClass> classes, LocalDate until, CaseworkerId recordedBy) {
    readers.forEach((receiving, named) -> named.forEach(reader -> requireToWorkAt(reader, receiving)));
    readers.forEach((receiving, named) -> {
      if (!receiving.equals(giving) && !named.isEmpty()) {
        classes.forEach(each -> record(caseNumber, giving, receiving, named, each, until, recordedBy));
      }
    });
    LOG.info("Consent recorded: case={} giving={} until={}", caseNumber, giving, until);
  }

  private void requireToWorkAt(CaseworkerId reader, SecrecyUnitId receiving) {
    Optional<Caseworker> there = directory.caseworker(reader)
        .filter(caseworker -> caseworker.unit().secrecyUnit().equals(receiving))
        .filter(caseworker -> caseworker.unit().party() != null);
    if (there.isEmpty()) {
      throw new IllegalArgumentException("a named reader does not work at the receiving party");
    }
  }

  private void record(CaseNumber caseNumber, SecrecyUnitId giving, SecrecyUnitId receiving, Set<CaseworkerId> readers,
      InformationClass informationClass, LocalDate until, CaseworkerId recordedBy) {
    String[] named = readers.stream().map(CaseworkerId::value).sorted().toArray(String[]::new);
    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, giving_unit, receiving_unit, purpose,
              information_class, readers, first_day, last_day, written_by, written_at)
            VALUES (?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID(), caseNumber.value(), giving.value(), receiving.value(), INTAKE,
            informationClass.code(), named, LocalDate.now(clock), until, recordedBy.value(),
            Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public Optional<String> allowing(CaseNumber caseNumber, SecrecyUnitId giving, SecrecyUnitId receiving,
      InformationClass informationClass, CaseworkerId reader) {
    return database.sql("""
            SELECT r.consent::text FROM casework.consent_event r
            WHERE r.kind = 'RECORDED' AND r.case_number = ? AND r.giving_unit = ? AND r.receiving_unit = ?
              AND r.information_class = ? AND ? = ANY (r.readers) AND ? BETWEEN r.first_day AND r.last_day
              AND NOT EXISTS (SELECT FROM casework.consent_event w WHERE w.consent = r.consent AND w.kind = 'WITHDRAWN')
            ORDER BY r.id DESC LIMIT 1""")
        .params(caseNumber.value(), giving.value(), receiving.value(), informationClass.code(), reader.value(),
            LocalDate.now(clock))
        .query(String.class).optional();
  }
}
