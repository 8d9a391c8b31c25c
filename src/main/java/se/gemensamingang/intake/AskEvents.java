package se.gemensamingang.intake;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The events of asking for positions; rows are only ever added. */
@Repository
class AskEvents {

  private static final String ALL = "SELECT * FROM casework.intake_ask_event ";

  private final JdbcClient jdbc;

  AskEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AskEvent event) {
    jdbc.sql("""
            INSERT INTO casework.intake_ask_event (case_number, seat, kind, caseworker, as_whom, ground, until_day, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(event.caseNumber().value(), event.seat(), event.kind().name(),
            event.caseworker().map(CaseworkerId::value).orElse(null), event.asWhom().map(Enum::name).orElse(null),
            event.ground().map(Enum::name).orElse(null), event.until().map(Date::valueOf).orElse(null),
            Timestamp.from(event.at()))
        .update();
  }

  /** What has happened in a case, in order. */
  List<AskEvent> of(CaseNumber caseNumber) {
    return jdbc.sql(ALL + "WHERE case_number = ? ORDER BY id").param(caseNumber.value()).query(AskEvents::event).list();
  }

  /** What concerns somebody since a moment, in all cases. */
  List<AskEvent> about(CaseworkerId caseworker, Instant since) {
    return jdbc.sql(ALL + "WHERE caseworker = ? AND at >= ? ORDER BY id")
        .params(caseworker.value(), Timestamp.from(since)).query(AskEvents::event).list();
  }

  private static AskEvent event(ResultSet row, int number) throws SQLException {
    return new AskEvent(
        new CaseNumber(row.getString("case_number")),
        row.getString("seat"),
        AskEvent.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("caseworker")).map(CaseworkerId::new),
        Optional.ofNullable(row.getString("as_whom")).map(AsWhom::valueOf),
        Optional.ofNullable(row.getString("ground")).map(DisqualificationGround::valueOf),
        Optional.ofNullable(row.getDate("until_day")).map(Date::toLocalDate),
        row.getTimestamp("at").toInstant());
  }
}
