package se.gemensamingang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.casefile.Sex;
import se.gemensamingang.intake.RequestEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What groups were asked, and what has happened since; rows are only ever added. */
@Repository
class RequestRecords {

  private final JdbcClient database;
  private final Clock clock;

  RequestRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(IntakeRequest request) {
    database.sql("INSERT INTO casework.intake_request VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(request.caseNumber().value(), request.kind().name(), request.unnamed(), code(request.cameBy()),
            code(request.sex()), code(request.ageBand()), code(request.targetGroup()), request.askedBy().value(),
            Timestamp.from(clock.instant()))
        .update();
  }

  private static String code(Optional<? extends Enum<?>> answer) {
    return answer.map(Enum::name).orElse(null);
  }

  Optional<IntakeRequest> find(CaseNumber caseNumber) {
    return database.sql("SELECT * FROM casework.intake_request WHERE case_number = ?").param(caseNumber.value())
        .query(RequestRecords::request).optional();
  }

  private static IntakeRequest request(ResultSet row, int number) throws SQLException {
    return new IntakeRequest(
        new CaseNumber(row.getString("case_number")),
        RequestKind.valueOf(row.getString("kind")),
        row.getBoolean("unnamed"),
        Optional.ofNullable(row.getString("came_by")).map(CameBy::valueOf),
        Optional.ofNullable(row.getString("sex")).map(Sex::valueOf),
        Optional.ofNullable(row.getString("age_band")).map(AgeBand::valueOf),
        Optional.ofNullable(row.getString("target_group")).map(TargetGroup::valueOf),
        new CaseworkerId(row.getString("asked_by")));
  }

  /** When the group was asked; nothing for a referral from before that was noted. */
  Optional<Instant> askedAt(CaseNumber caseNumber) {
    return database.sql("SELECT asked_at FROM casework.intake_request WHERE case_number = ?").param(caseNumber.value())
        .query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  /** The unnamed requests that somebody has made since a moment. */
  List<CaseNumber> unnamedBy(CaseworkerId asker, Instant since) {
    return database.sql("SELECT case_number FROM casework.intake_request WHERE asked_by = ? AND asked_at >= ? AND unnamed")
        .params(asker.value(), Timestamp.from(since)).query(String.class).list().stream().map(CaseNumber::new).toList();
  }

  void add(RequestEvent event) {
    database.sql("""
            INSERT INTO casework.intake_request_event (case_number, kind, caseworker, seat, adviser, until_day, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
        .params(event.caseNumber().value(), event.kind().name(), event.by().map(CaseworkerId::value).orElse(null),
            event.seat().orElse(null), event.adviser().map(CaseworkerId::value).orElse(null), event.until().orElse(null),
            Timestamp.from(event.at()))
        .update();
  }

  /** What has happened in a case, the first first. */
  List<RequestEvent> events(CaseNumber caseNumber) {
    return database.sql("SELECT * FROM casework.intake_request_event WHERE case_number = ? ORDER BY id")
        .param(caseNumber.value()).query(RequestRecords::event).list();
  }

  /** What somebody has done or been reminded of since a moment, in all cases. */
  List<RequestEvent> events(CaseworkerId by, Instant since) {
    return database.sql("SELECT * FROM casework.intake_request_event WHERE caseworker = ? AND at >= ? ORDER BY id")
        .params(by.value(), Timestamp.from(since)).query(RequestRecords::event).list();
  }

  private static RequestEvent event(ResultSet row, int number) throws SQLException {
    return new RequestEvent(
        new CaseNumber(row.getString("case_number")),
        Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("caseworker")).map(CaseworkerId::new),
        Optional.ofNullable(row.getString("seat")),
        Optional.ofNullable(row.getString("adviser")).map(CaseworkerId::new),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        row.getTimestamp("at").toInstant());
  }
}
