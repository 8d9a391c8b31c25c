package se.gemensamingang.workflow.opentask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseworkerId;

/** Whose each open step is, and which of them a substitute has. */
@Repository
class OwnedSteps {

  private static final String STEPS = """
      SELECT step.task, step.case_number, step.assignee, step.caseworker, task.name_, task.due_date_, process.key_
      FROM casework.step_in_hand step JOIN act_ru_task task ON task.id_ = step.task
        JOIN act_re_procdef process ON process.id_ = task.proc_def_id_
      WHERE step.case_number ~ '^GI-[0-9]{4}-[0-9]{5,9}$' AND step.task IN (
        SELECT id_ FROM act_ru_task WHERE assignee_ = ANY (:caseworkers)
        UNION SELECT task FROM casework.stood_in_step WHERE %s)
      ORDER BY task.due_date_ NULLS LAST, step.task""";

  private final JdbcClient database;
  private final Clock clock;

  OwnedSteps(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The steps of these caseworkers, wherever they are, the earliest deadline first. */
  List<OwnedStep> of(Collection<CaseworkerId> caseworkers) {
    return steps("absent = ANY (:caseworkers)", caseworkers).stream()
        .filter(step -> caseworkers.contains(new CaseworkerId(step.caseworker()))).toList();
  }

  /** The steps of these caseworkers and all that any substitute has. */
  List<OwnedStep> ofTheseAndStoodIn(Collection<CaseworkerId> caseworkers) {
    return steps("true", caseworkers);
  }

  private List<OwnedStep> steps(String stoodIn, Collection<CaseworkerId> caseworkers) {
    return database.sql(STEPS.formatted(stoodIn))
        .param("caseworkers", caseworkers.stream().map(CaseworkerId::value).toArray(String[]::new))
        .query(OwnedSteps::map).list();
  }

  private static OwnedStep map(ResultSet row, int number) throws SQLException {
    return new OwnedStep(row.getString("task"), row.getString("case_number"),
        Optional.ofNullable(row.getString("name_")).orElse(""), row.getString("key_"), row.getString("assignee"),
        row.getString("caseworker"),
        Optional.ofNullable(row.getTimestamp("due_date_")).map(Timestamp::toInstant).orElse(null));
  }

  /** Lets nobody else move or complete the step until the transaction ends; says no when somebody already has. */
  boolean hold(OwnedStep step) {
    return database.sql("SELECT 1 FROM act_ru_task WHERE id_ = ? AND assignee_ = ? FOR UPDATE")
        .params(step.task(), step.assignee()).query(Integer.class).optional().isPresent();
  }

  /** Notes who has a step now. */
  void note(OwnedStep step, CaseworkerId holder) {
    forget(step.task());
    if (!holder.value().equals(step.caseworker())) {
      database.sql("INSERT INTO casework.stood_in_step (task, absent, substitute, since) VALUES (?, ?, ?, ?)")
          .params(step.task(), step.caseworker(), holder.value(), Timestamp.from(clock.instant())).update();
    }
  }

  /** Forgets that a substitute has a step. */
  void forget(String task) {
    database.sql("DELETE FROM casework.stood_in_step WHERE task = ?").param(task).update();
  }

  /** Forgets the steps that are done. */
  void forgetTheDone() {
    database.sql("DELETE FROM casework.stood_in_step done WHERE NOT EXISTS (SELECT FROM act_ru_task WHERE id_ = done.task)")
        .update();
  }
}
