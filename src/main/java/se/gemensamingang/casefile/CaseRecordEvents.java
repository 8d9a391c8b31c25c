package se.gemensamingang.casefile;

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

/** What the case itself tells: who opened it, and who became responsible after that. */
@Repository
class CaseRecordEvents implements CaseEvents {

  /** Whose responsibility is the first of its case opened it. */
  private static final String EVENTS = """
      SELECT case_number, caseworker, since,
        NOT EXISTS (SELECT FROM casework.responsibility earlier
          WHERE earlier.case_number = r.case_number AND earlier.id < r.id) AS opening
      FROM casework.responsibility r
      """;

  private final JdbcClient database;

  CaseRecordEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return database.sql(EVENTS + "WHERE case_number = ?")
        .param(caseNumber.value()).query(CaseRecordEvents::map).list();
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    return database.sql(EVENTS + "WHERE caseworker = ? AND since >= ?")
        .params(caseworker.value(), Timestamp.from(since)).query(CaseRecordEvents::map).list();
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
