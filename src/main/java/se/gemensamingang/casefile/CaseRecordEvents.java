package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case itself tells: who opened it, and who became responsible after that. */
@Repository
class CaseRecordEvents implements CaseEvents {

  private final JdbcClient database;

  CaseRecordEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return Stream.concat(opening(caseNumber).stream(), takingOver(caseNumber).stream()).toList();
  }

  private List<CaseEvent> opening(CaseNumber caseNumber) {
    return database.sql("SELECT referrer, opened_at FROM casework.case_record WHERE case_number = ?")
        .param(caseNumber.value())
        .query((row, number) -> new CaseEvent(row.getTimestamp("opened_at").toInstant(),
            Optional.of(new CaseworkerId(row.getString("referrer"))), "Ärendet öppnades",
            Optional.of("Ärende " + caseNumber + " öppnades i Gemensam ingång.")))
        .list();
  }

  private List<CaseEvent> takingOver(CaseNumber caseNumber) {
    return database.sql("""
            SELECT caseworker, since FROM casework.responsibility WHERE case_number = ? ORDER BY since, id OFFSET 1""")
        .param(caseNumber.value())
        .query((row, number) -> new CaseEvent(row.getTimestamp("since").toInstant(),
            Optional.of(new CaseworkerId(row.getString("caseworker"))), "Ny ansvarig handläggare",
            Optional.of("Tog över ansvaret för ärende " + caseNumber + ".")))
        .list();
  }
}
