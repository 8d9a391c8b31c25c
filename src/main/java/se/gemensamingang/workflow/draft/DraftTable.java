package se.gemensamingang.workflow.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.shared.CaseworkerId;

/** The stored drafts. Who holds a task is read from the engine's own table in the same statement. */
@Component
class DraftTable {

  /** One stored draft. */
  record Row(Encrypted answers, Instant savedAt) {}

  private final JdbcClient jdbc;

  DraftTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isAssigned(String task, CaseworkerId caseworker) {
    return jdbc.sql("SELECT count(*) FROM ACT_RU_TASK WHERE ID_ = ? AND ASSIGNEE_ = ?")
        .params(task, caseworker.value())
        .query(Integer.class)
        .single() > 0;
  }

  /** Writes the draft, or answers with nothing when the task is not open or not the caseworker's. */
  Optional<Instant> write(String task, CaseworkerId caseworker, Encrypted answers) {
    return jdbc.sql("""
            INSERT INTO casework.task_draft (task_id, assignee, answers, key_id)
            SELECT ID_, ASSIGNEE_, ?, ? FROM ACT_RU_TASK WHERE ID_ = ? AND ASSIGNEE_ = ?
            ON CONFLICT (task_id) DO UPDATE
              SET assignee = excluded.assignee, answers = excluded.answers, key_id = excluded.key_id,
                saved_at = excluded.saved_at
            RETURNING saved_at
            """)
        .params(answers.bytes(), answers.keyId(), task, caseworker.value())
        .query((row, number) -> savedAt(row))
        .optional();
  }

  /** The version of the form that the caseworker has open. */
  Optional<Integer> openedVersion(String task, CaseworkerId caseworker) {
    return jdbc.sql("SELECT form_version FROM casework.opened_form WHERE task_id = ? AND caseworker = ?")
        .params(task, caseworker.value())
        .query(Integer.class)
        .optional();
  }

  Optional<Row> read(String task, CaseworkerId caseworker) {
    return jdbc.sql("SELECT answers, key_id, saved_at FROM casework.task_draft WHERE task_id = ? AND assignee = ?")
        .params(task, caseworker.value())
        .query((row, number) -> new Row(answers(row), savedAt(row)))
        .optional();
  }

  /** Removes a draft that somebody else wrote before the task changed hands. */
  void removeOthers(String task, CaseworkerId caseworker) {
    jdbc.sql("DELETE FROM casework.task_draft WHERE task_id = ? AND assignee <> ?")
        .params(task, caseworker.value())
        .update();
  }

  int removeOlderThan(int days) {
    return jdbc.sql("DELETE FROM casework.task_draft WHERE saved_at < now() - make_interval(days => ?)")
        .param(days)
        .update();
  }

  int removeThoseOfReassignedTasks() {
    return jdbc.sql("""
            DELETE FROM casework.task_draft draft USING ACT_RU_TASK task
            WHERE task.ID_ = draft.task_id AND task.ASSIGNEE_ IS DISTINCT FROM draft.assignee
            """)
        .update();
  }

  private static Encrypted answers(ResultSet row) throws SQLException {
    return new Encrypted(row.getBytes("answers"), row.getString("key_id"));
  }

  private static Instant savedAt(ResultSet row) throws SQLException {
    return row.getObject("saved_at", OffsetDateTime.class).toInstant();
  }
}
