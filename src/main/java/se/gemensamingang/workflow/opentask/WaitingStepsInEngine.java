package se.gemensamingang.workflow.opentask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.casefile.WaitingStep;
import se.gemensamingang.casefile.WaitingSteps;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Sees which steps wait in the engine's own tables. */
@Repository
class WaitingStepsInEngine implements WaitingSteps {

  private static final String WAITING = """
      SELECT task.id_, task.name_, process.key_, task.due_date_, waiting.case_number, waiting.assignee, waiting.caseworker
      FROM casework.step_in_hand waiting JOIN act_ru_task task ON task.id_ = waiting.task
        JOIN act_re_procdef process ON process.id_ = task.proc_def_id_
      WHERE %s = ? AND waiting.case_number ~ '^GI-[0-9]{4}-[0-9]{5,9}$'
      ORDER BY task.due_date_ NULLS LAST, task.id_""";

  private final JdbcClient database;

  WaitingStepsInEngine(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<WaitingStep> in(CaseNumber caseNumber) {
    return where("waiting.case_number", caseNumber.value());
  }

  @Override
  public List<WaitingStep> waitingFor(CaseworkerId caseworker) {
    return where("waiting.assignee", caseworker.value());
  }

  private List<WaitingStep> where(String column, String value) {
    return database.sql(WAITING.formatted(column)).param(value).query(WaitingStepsInEngine::map).list();
  }

  private static WaitingStep map(ResultSet row, int number) throws SQLException {
    String assignee = row.getString("assignee");
    return new WaitingStep(
        row.getString("id_"),
        new CaseNumber(row.getString("case_number")),
        Optional.ofNullable(row.getString("name_")).orElse(""),
        row.getString("key_"),
        new CaseworkerId(assignee),
        Optional.of(row.getString("caseworker")).filter(own -> !own.equals(assignee)).map(CaseworkerId::new),
        Optional.ofNullable(row.getTimestamp("due_date_")).map(Timestamp::toInstant));
  }
}
