package se.gemensamingang.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

/** Consents as events in the database, only ever added. */
@Repository
class ConsentEvents {

  private final JdbcClient database;
  private final Clock clock;

  ConsentEvents(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A consent as it was recorded, and whether it has been taken back. */
  record Recorded(ConsentId id, CaseNumber caseNumber, SecrecyUnitId receiving, boolean successors, LocalDate firstDay,
      LocalDate lastDay, boolean withdrawn) {

    boolean isInForceOn(LocalDate day) {
      return !withdrawn && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
  }

  /** What one consent opens. */
  record Opening(SecrecyUnitId giving, SecrecyUnitId receiving, Purpose purpose, InformationClass informationClass,
      Set<CaseworkerId> readers, boolean successors, LocalDate firstDay, LocalDate lastDay) {}

  void record(CaseNumber caseNumber, Opening opening, CaseworkerId writtenBy) {
    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, giving_unit, receiving_unit, purpose,
              information_class, readers, successors, first_day, last_day, written_by, written_at)
            VALUES (?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID(), caseNumber.value(), opening.giving().value(), opening.receiving().value(),
            opening.purpose().code(), opening.informationClass().code(), names(opening.readers()),
            opening.successors(), opening.firstDay(), opening.lastDay(), writtenBy.value(), now())
        .update();
  }

  void withdrawn(Recorded consent, CaseworkerId writtenBy) {
    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, written_by, written_at)
            VALUES (?, 'WITHDRAWN', ?, ?, ?)""")
        .params(consent.id().value(), consent.caseNumber().value(), writtenBy.value(), now()).update();
  }

  void successorTold(Recorded consent, CaseworkerId successor, CaseworkerId writtenBy) {
    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, readers, written_by, written_at)
            VALUES (?, 'SUCCESSOR_TOLD', ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
        .params(consent.id().value(), consent.caseNumber().value(), names(Set.of(successor)), writtenBy.value(), now())
        .update();
  }

  Optional<Recorded> find(ConsentId consent) {
    return database.sql("""
            SELECT r.*, EXISTS (SELECT FROM casework.consent_event w
              WHERE w.consent = r.consent AND w.kind = 'WITHDRAWN') AS withdrawn
            FROM casework.consent_event r WHERE r.consent = ? AND r.kind = 'RECORDED'""")
        .param(consent.value()).query(ConsentEvents::map).optional();
  }

  private static Recorded map(ResultSet row, int number) throws SQLException {
    return new Recorded(
        new ConsentId(row.getObject("consent", UUID.class)),
        new CaseNumber(row.getString("case_number")),
        new SecrecyUnitId(row.getString("receiving_unit")),
        row.getBoolean("successors"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getBoolean("withdrawn"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String[] names(Set<CaseworkerId> caseworkers) {
    return caseworkers.stream().map(CaseworkerId::value).sorted().toArray(String[]::new);
  }
}
