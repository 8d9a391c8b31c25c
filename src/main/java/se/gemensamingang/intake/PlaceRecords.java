package se.gemensamingang.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Which platform a case asks for, and its places; rows are only ever added and the newest counts. */
@Repository
class PlaceRecords {

  enum Kind { QUEUED, SEATED, LEFT }

  private final JdbcClient database;
  private final Clock clock;

  PlaceRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is decided about the places of a platform is decided one after the other, until the transaction ends. */
  void hold(String platform) {
    database.sql("SELECT pg_advisory_xact_lock(hashtextextended('intake-platform ' || ?, 0))").param(platform)
        .query(row -> { });
  }

  void choose(CaseNumber caseNumber, String platform, CaseworkerId by) {
    database.sql("INSERT INTO casework.intake_platform VALUES (?, ?, ?, ?)")
        .params(caseNumber.value(), platform, by.value(), Timestamp.from(clock.instant())).update();
  }

  Optional<String> platform(CaseNumber caseNumber) {
    return database.sql("SELECT platform FROM casework.intake_platform WHERE case_number = ?")
        .param(caseNumber.value()).query(String.class).optional();
  }

  void add(CaseNumber caseNumber, String platform, Kind kind) {
    database.sql("INSERT INTO casework.intake_place_event (case_number, platform, kind, at) VALUES (?, ?, ?, ?)")
        .params(caseNumber.value(), platform, kind.name(), Timestamp.from(clock.instant())).update();
  }

  Optional<Kind> now(CaseNumber caseNumber) {
    return database.sql("SELECT kind FROM casework.intake_place_event WHERE case_number = ? ORDER BY id DESC LIMIT 1")
        .param(caseNumber.value()).query(String.class).optional().map(Kind::valueOf);
  }

  List<CaseNumber> having(String platform, Kind kind) {
    return database.sql("""
            SELECT case_number FROM (
              SELECT DISTINCT ON (case_number) case_number, kind, id FROM casework.intake_place_event
              WHERE platform = ? ORDER BY case_number, id DESC) newest
            WHERE kind = ? ORDER BY id""")
        .params(platform, kind.name()).query(String.class).list().stream().map(CaseNumber::new).toList();
  }
}
