package se.gemensamingang.workflow.tasklist;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;

/** The open tasks that somebody may list, with their case: own ones, ones of own cases, and ones of the own unit. */
@Component
class ListedTasks {

  /**
   * One open task.
   *
   * @param task its id
   * @param caseNumber its case
   * @param own whether it is assigned to the onlooker, or the onlooker is responsible for the case
   */
  record Row(String task, CaseNumber caseNumber, boolean own) {}

  private final JdbcClient jdbc;

  ListedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> among(Collection<String> tasks, Onlooker onlooker) {
    return jdbc.sql("""
            SELECT task.ID_, instance.BUSINESS_KEY_, :user IN (task.ASSIGNEE_, task.OWNER_) AS own
            FROM ACT_RU_TASK task JOIN ACT_RU_EXECUTION instance ON instance.ID_ = task.PROC_INST_ID_
            WHERE task.ID_ IN (:tasks) AND instance.BUSINESS_KEY_ IS NOT NULL
              AND (task.ASSIGNEE_ = :user OR task.OWNER_ = :user
                OR EXISTS (SELECT 1 FROM ACT_RU_IDENTITYLINK link
                  WHERE link.TASK_ID_ = task.ID_ AND link.TYPE_ = 'candidate' AND link.GROUP_ID_ = :unit))
            """)
        .param("user", onlooker.user())
        .param("unit", onlooker.unit().orElse(""))
        .param("tasks", tasks)
        .query((row, number) ->
            new Row(row.getString("ID_"), new CaseNumber(row.getString("BUSINESS_KEY_")), row.getBoolean("own")))
        .list();
  }
}
