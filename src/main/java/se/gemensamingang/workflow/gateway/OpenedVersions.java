package se.gemensamingang.workflow.gateway;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseworkerId;

/** Remembers which version of a form each caseworker has open, on all nodes, until the task is completed. */
@Component
class OpenedVersions {

  private final JdbcClient jdbc;

  OpenedVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remember(String task, CaseworkerId caseworker, int version) {
    jdbc.sql("""
            INSERT INTO casework.opened_form AS opened (task_id, caseworker, form_version) VALUES (?, ?, ?)
            ON CONFLICT (task_id, caseworker) DO UPDATE SET form_version = excluded.form_version
            WHERE opened.form_version <> excluded.form_version
            """)
        .params(task, caseworker.value(), version)
        .update();
  }

  Optional<Integer> of(String task, CaseworkerId caseworker) {
    return jdbc.sql("SELECT form_version FROM casework.opened_form WHERE task_id = ? AND caseworker = ?")
        .params(task, caseworker.value())
        .query(Integer.class)
        .optional();
  }

  void forget(String task) {
    jdbc.sql("DELETE FROM casework.opened_form WHERE task_id = ?").param(task).update();
  }
}
