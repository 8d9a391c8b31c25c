package se.gemensamingang.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.WorkInHand;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The open cases that a caseworker is responsible for, and the teams the caseworker is on. */
@Component
class CasesInHand implements WorkInHand {

  private static final String TEAMS = """
      SELECT case_number FROM (
        SELECT DISTINCT ON (case_number) case_number, kind FROM casework.case_team_event
        WHERE caseworker = ? ORDER BY case_number, id DESC) newest
      JOIN casework.case_record USING (case_number)
      WHERE kind = 'JOINED' AND closed_at IS NULL""";

  private static final String HELD = """
      SELECT caseworker, count(*) FROM (
        SELECT caseworker, case_number FROM casework.responsibility WHERE caseworker = ANY (:caseworkers) AND until IS NULL
        UNION
        SELECT caseworker, case_number FROM (
          SELECT DISTINCT ON (caseworker, case_number) caseworker, case_number, kind FROM casework.case_team_event
          WHERE caseworker = ANY (:caseworkers) ORDER BY caseworker, case_number, id DESC) newest
        JOIN casework.case_record USING (case_number)
        WHERE kind = 'JOINED' AND closed_at IS NULL) held
      GROUP BY caseworker""";

  private final JdbcClient database;
  private final CaseTeam team;
  private final Clock clock;

  CasesInHand(JdbcClient database, CaseTeam team, Clock clock) {
    this.database = database;
    this.team = team;
    this.clock = clock;
  }

  @Override
  public Map<CaseworkerId, String> inWords(Collection<CaseworkerId> caseworkers) {
    Map<CaseworkerId, String> words = new HashMap<>();
    database.sql(HELD).param("caseworkers", caseworkers.stream().map(CaseworkerId::value).toArray(String[]::new))
        .query(row -> {
          int cases = row.getInt(2);
          words.put(new CaseworkerId(row.getString(1)), cases == 1 ? "arbetar i 1 ärende" : "arbetar i " + cases + " ärenden");
        });
    return words;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(CaseworkerId from, CaseworkerId to, CaseworkerId by) {
    handOverResponsibility(from, to);
    database.sql(TEAMS).param(from.value()).query(String.class).list().stream().map(CaseNumber::new).forEach(each -> {
      team.join(each, to, by);
      team.leave(each, from, by);
    });
  }

  private void handOverResponsibility(CaseworkerId from, CaseworkerId to) {
    Timestamp now = Timestamp.from(clock.instant());
    List<String> ended = database.sql("""
            UPDATE casework.responsibility SET until = ? WHERE caseworker = ? AND until IS NULL
            RETURNING case_number""")
        .params(now, from.value()).query(String.class).list();
    database.sql("INSERT INTO casework.responsibility (case_number, caseworker, since) SELECT unnest(?::text[]), ?, ?")
        .params(ended.toArray(String[]::new), to.value(), now).update();
  }
}
