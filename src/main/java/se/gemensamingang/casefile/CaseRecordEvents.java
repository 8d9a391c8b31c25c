package se.gemensamingang.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case itself tells: who opened it, who became responsible after that, and why it was closed. */
@Repository
class CaseRecordEvents implements CaseEvents {

  /** Whose responsibility is the first of its case opened it. */
  private static final String EVENTS = """
      SELECT case_number, caseworker, since,
        NOT EXISTS (SELECT FROM casework.responsibility earlier
          WHERE earlier.case_number = r.case_number AND earlier.id < r.id) AS opening
      FROM casework.responsibility r
      """;

  private static final String CLOSINGS =
      "SELECT case_number, closed_at, close_reason, closed_by FROM casework.case_record ";

  private final JdbcClient database;

  CaseRecordEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return together(
        database.sql(EVENTS + "WHERE case_number = ?").param(caseNumber.value()).query(CaseRecordEvents::map).list(),
        database.sql(CLOSINGS + "WHERE case_number = ? AND closed_at IS NOT NULL")
            .param(caseNumber.value()).query(CaseRecordEvents::closing).list());
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    Timestamp from = Timestamp.from(since);
    return together(
        database.sql(EVENTS + "WHERE caseworker = ? AND since >= ?")
            .params(caseworker.value(), from).query(CaseRecordEvents::map).list(),
        database.sql(CLOSINGS + "WHERE closed_by = ? AND closed_at >= ?")
            .params(caseworker.value(), from).query(CaseRecordEvents::closing).list());
  }

  private static List<CaseEvent> together(List<CaseEvent> some, List<CaseEvent> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static CaseEvent closing(ResultSet row, int number) throws SQLException {
    CaseNumber caseNumber = new CaseNumber(row.getString("case_number"));
    String why = why(CloseReason.valueOf(row.getString("close_reason")));
    Optional<CaseworkerId> by = Optional.ofNullable(row.getString("closed_by")).map(CaseworkerId::new);
    return new CaseEvent(caseNumber, row.getTimestamp("closed_at").toInstant(), by, "Ärendet avslutades: " + why,
        by.map(somebody -> "Ärende " + caseNumber + " avslutades i Gemensam ingång: " + why + "."));
  }

  private static String why(CloseReason reason) {
    return switch (reason) {
      case REGISTRATION_ABANDONED -> "ingen remiss registrerades i tid";
      case STARTED_BY_MISTAKE -> "det startades av misstag";
      case NOT_ADMITTED -> "deltagaren skrevs inte in";
      case PARTICIPANT_DECLINED -> "deltagaren ville inte fortsätta";
      case ADVICE_GIVEN -> "gruppen gav ett råd";
      case INFORMATION_GIVEN -> "parterna fick informationen";
    };
  }

  private static CaseEvent map(ResultSet row, int number) throws SQLException {
    CaseNumber caseNumber = new CaseNumber(row.getString("case_number"));
    boolean opening = row.getBoolean("opening");
    return new CaseEvent(caseNumber, row.getTimestamp("since").toInstant(),
        Optional.of(new CaseworkerId(row.getString("caseworker"))),
        opening ? "Ärendet öppnades" : "Ny ansvarig handläggare",
        Optional.of(opening ? "Ärende " + caseNumber + " öppnades i Gemensam ingång."
            : "Tog över ansvaret för ärende " + caseNumber + "."));
  }
}
