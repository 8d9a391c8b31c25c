package se.gemensamingang.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;

@Repository
class CasesInDatabase implements Cases {

  private static final Logger LOG = LoggerFactory.getLogger(CasesInDatabase.class);

  private static final String NOW = """
      SELECT c.*, r.caseworker AS responsible
      FROM casework.case_record c
      LEFT JOIN casework.responsibility r ON r.case_number = c.case_number AND r.until IS NULL
      """;

  private final JdbcClient database;
  private final Directory directory;
  private final Clock clock;
  private final ApplicationEventPublisher publisher;

  CasesInDatabase(JdbcClient database, Directory directory, Clock clock, ApplicationEventPublisher publisher) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
    this.publisher = publisher;
  }

  @Override
  @Transactional
  public Case open(CaseworkerId referrer, String municipality) {
    Caseworker opener = directory.caseworker(referrer)
        .orElseThrow(() -> new IllegalArgumentException("the referrer is no active caseworker"));
    if (directory.intakeGroup(municipality).isEmpty()) {
      throw new IllegalArgumentException("the municipality has no intake group");
    }
    Instant now = clock.instant();
    Case opened = new Case(nextNumber(), ParticipantId.random(), municipality, referrer,
        opener.unit().secrecyUnit(), Optional.of(referrer), now);
    insert(opened);
    LOG.info("Case opened: case={}", opened.caseNumber());
    return opened;
  }

  private CaseNumber nextNumber() {
    int year = LocalDate.now(clock).getYear();
    return CaseNumber.of(year, database.sql("SELECT casework.next_case_number(?)").param(year)
        .query(Long.class).single());
  }

  private void insert(Case opened) {
    Timestamp at = Timestamp.from(opened.openedAt());
    database.sql("INSERT INTO casework.participant (id, created_at) VALUES (?, ?)")
        .params(opened.participant().value(), at).update();
    database.sql("""
            INSERT INTO casework.case_record
              (case_number, participant, municipality, referrer, referring_unit, opened_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
        .params(opened.caseNumber().value(), opened.participant().value(), opened.municipality(),
            opened.referrer().value(), opened.referringUnit().value(), at)
        .update();
    database.sql("INSERT INTO casework.responsibility (case_number, caseworker, since) VALUES (?, ?, ?)")
        .params(opened.caseNumber().value(), opened.referrer().value(), at).update();
  }

  @Override
  public Optional<Case> find(CaseNumber caseNumber) {
    return database.sql(NOW + "WHERE c.case_number = ?")
        .param(caseNumber.value()).query(CasesInDatabase::map).optional();
  }

  @Override
  public List<Case> among(Collection<CaseNumber> caseNumbers) {
    return database.sql(NOW + "WHERE c.case_number = ANY (?) ORDER BY c.case_number")
        .param(caseNumbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .query(CasesInDatabase::map).list();
  }

  @Override
  public List<Case> ofResponsible(CaseworkerId caseworker) {
    return database.sql(NOW + "WHERE r.caseworker = ? ORDER BY c.case_number")
        .param(caseworker.value()).query(CasesInDatabase::map).list();
  }

  private static Case map(ResultSet row, int number) throws SQLException {
    return new Case(
        new CaseNumber(row.getString("case_number")),
        new ParticipantId(row.getObject("participant", UUID.class)),
        row.getString("municipality"),
        new CaseworkerId(row.getString("referrer")),
        new SecrecyUnitId(row.getString("referring_unit")),
        Optional.ofNullable(row.getString("responsible")).map(CaseworkerId::new),
        row.getTimestamp("opened_at").toInstant());
  }

  @Override
  @Transactional
  public void close(CaseNumber caseNumber, CloseReason reason) {
    close(caseNumber, reason, Optional.empty());
  }

  @Override
  @Transactional
  public void close(CaseNumber caseNumber, CloseReason reason, CaseworkerId by) {
    close(caseNumber, reason, Optional.of(by));
  }

  private void close(CaseNumber caseNumber, CloseReason reason, Optional<CaseworkerId> by) {
    Timestamp now = Timestamp.from(clock.instant());
    int closed = database.sql("""
            UPDATE casework.case_record SET closed_at = ?, close_reason = ?, closed_by = ?
            WHERE case_number = ? AND closed_at IS NULL""")
        .params(now, reason.name(), by.map(CaseworkerId::value).orElse(null), caseNumber.value()).update();
    if (closed == 1) {
      database.sql("UPDATE casework.responsibility SET until = ? WHERE case_number = ? AND until IS NULL")
          .params(now, caseNumber.value()).update();
      LOG.info("Case closed: case={} reason={}", caseNumber, reason);
      publisher.publishEvent(new CaseClosed(caseNumber));
    }
  }
}
