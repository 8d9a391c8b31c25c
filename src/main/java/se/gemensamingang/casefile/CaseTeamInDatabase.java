package se.gemensamingang.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

@Service
class CaseTeamInDatabase implements CaseTeam {

  private static final Logger LOG = LoggerFactory.getLogger(CaseTeamInDatabase.class);
  private static final String JOINED = "JOINED";
  private static final String LEFT = "LEFT";

  private final JdbcClient database;
  private final Directory directory;
  private final Clock clock;

  CaseTeamInDatabase(JdbcClient database, Directory directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void join(CaseNumber caseNumber, CaseworkerId member, CaseworkerId by) {
    if (directory.caseworker(member).filter(caseworker -> caseworker.unit().party() != null).isEmpty()) {
      throw new IllegalArgumentException("a member of a team is an active caseworker at a party");
    }
    hold(caseNumber);
    if (!named(caseNumber).contains(member)) {
      add(caseNumber, member, JOINED, by);
    }
  }

  @Override
  @Transactional
  public void leave(CaseNumber caseNumber, CaseworkerId member, CaseworkerId by) {
    hold(caseNumber);
    if (named(caseNumber).contains(member)) {
      add(caseNumber, member, LEFT, by);
    }
  }

  @Override
  public Set<CaseworkerId> members(CaseNumber caseNumber) {
    Set<CaseworkerId> members = named(caseNumber);
    database.sql("SELECT caseworker FROM casework.responsibility WHERE case_number = ? AND until IS NULL")
        .param(caseNumber.value()).query(String.class).optional().map(CaseworkerId::new).ifPresent(members::add);
    return members;
  }

  /** Two changes of one team happen one after the other. */
  private void hold(CaseNumber caseNumber) {
    database.sql("SELECT 1 FROM casework.case_record WHERE case_number = ? AND closed_at IS NULL FOR NO KEY UPDATE")
        .param(caseNumber.value()).query(Integer.class).optional()
        .orElseThrow(() -> new IllegalArgumentException("there is no open case " + caseNumber));
  }

  private void add(CaseNumber caseNumber, CaseworkerId member, String kind, CaseworkerId by) {
    database.sql("""
            INSERT INTO casework.case_team_event (case_number, caseworker, kind, written_by, written_at)
            VALUES (?, ?, ?, ?, ?)""")
        .params(caseNumber.value(), member.value(), kind, by.value(), Timestamp.from(clock.instant())).update();
    LOG.info("Team changed: case={} caseworker={} kind={}", caseNumber, member, kind);
  }

  private Set<CaseworkerId> named(CaseNumber caseNumber) {
    return new HashSet<>(database.sql("""
            SELECT caseworker FROM (
              SELECT DISTINCT ON (caseworker) caseworker, kind FROM casework.case_team_event
              WHERE case_number = ? ORDER BY caseworker, id DESC) newest
            WHERE kind = 'JOINED'""")
        .param(caseNumber.value()).query(String.class).list().stream().map(CaseworkerId::new).toList());
  }
}
