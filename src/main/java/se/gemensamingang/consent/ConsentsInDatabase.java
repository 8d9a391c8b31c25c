package se.gemensamingang.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.ConsentsInForce;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * Which consents are in force: from the first day until the last, both included, unless taken back. Readings share the
 * consents of a case, a withdrawal takes them alone. The lock is the database's own and leaves nothing behind; row locks
 * would make each reading write.
 */
@Repository
class ConsentsInDatabase implements ConsentsInForce {

  private static final int CONSENTS_OF_A_CASE = 1_207_300;

  /** Those in force that name the reader, or that open to who takes over and the participant was told the reader's name. */
  private static final String TO_READER = """
       FROM casework.consent_event r
      WHERE r.kind = 'RECORDED' AND r.case_number = :case AND r.receiving_unit = :receiving
        AND r.purpose = ANY (:purposes) %s
        AND :today BETWEEN r.first_day AND r.last_day
        AND (:reader = ANY (r.readers) OR r.successors AND EXISTS (SELECT FROM casework.consent_event s
          WHERE s.consent = r.consent AND s.kind = 'SUCCESSOR_TOLD' AND :reader = ANY (s.readers)))
        AND NOT EXISTS (SELECT FROM casework.consent_event w WHERE w.consent = r.consent AND w.kind = 'WITHDRAWN')
      ORDER BY r.id""";

  private final JdbcClient database;
  private final Clock clock;

  ConsentsInDatabase(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(CaseNumber caseNumber) {
    lock("pg_advisory_xact_lock_shared", caseNumber);
  }

  /** Waits for every reading under way in the case, and makes those that come wait until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(CaseNumber caseNumber) {
    lock("pg_advisory_xact_lock", caseNumber);
  }

  private void lock(String kind, CaseNumber caseNumber) {
    database.sql("SELECT 1 FROM (SELECT " + kind + "(?, hashtext(?))) locked")
        .params(CONSENTS_OF_A_CASE, caseNumber.value()).query(Integer.class).single();
  }

  @Override
  public Map<SecrecyUnitId, String> allowing(CaseNumber caseNumber, SecrecyUnitId receiving,
      InformationClass informationClass, Reader reader) {
    Map<SecrecyUnitId, String> open = new HashMap<>();
    toReader("r.giving_unit, r.consent::text", "AND r.information_class = :class", caseNumber, receiving, reader)
        .param("class", informationClass.code())
        .query(row -> {
          open.put(new SecrecyUnitId(row.getString(1)), row.getString(2));
        });
    return open;
  }

  @Override
  public Set<Opened> opened(CaseNumber caseNumber, SecrecyUnitId receiving, Reader reader) {
    return Set.copyOf(toReader("r.giving_unit, r.information_class, r.purpose", "", caseNumber, receiving, reader)
        .query((row, number) -> new Opened(new SecrecyUnitId(row.getString(1)), row.getString(2), row.getString(3))).list());
  }

  private StatementSpec toReader(String columns, String further, CaseNumber caseNumber, SecrecyUnitId receiving,
      Reader reader) {
    return database.sql("SELECT " + columns + TO_READER.formatted(further))
        .param("case", caseNumber.value())
        .param("receiving", receiving.value())
        .param("purposes", reader.purposes().stream().map(Purpose::code).toArray(String[]::new))
        .param("today", LocalDate.now(clock))
        .param("reader", reader.caseworker().value());
  }
}
