package se.gemensamingang.workflow.opentask;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.casefile.OpenTasks;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Sees open tasks through a view over the engine's own tables, so there is no copy that could be out of date. */
@Repository
class OpenTasksInEngine implements OpenTasks {

  private final JdbcClient database;

  OpenTasksInEngine(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean hasOne(CaseworkerId caseworker, CaseNumber caseNumber) {
    return database.sql("SELECT EXISTS (SELECT FROM casework.open_task WHERE case_number = ? AND caseworker = ?)")
        .params(caseNumber.value(), caseworker.value()).query(Boolean.class).single();
  }
}
