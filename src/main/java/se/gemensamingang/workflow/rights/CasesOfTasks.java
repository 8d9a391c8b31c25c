package se.gemensamingang.workflow.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;

/** Which case an open task belongs to. */
@Repository
class CasesOfTasks {

  private final JdbcClient database;

  CasesOfTasks(JdbcClient database) {
    this.database = database;
  }

  /** The open tasks among these that belong to a case. */
  Map<String, CaseNumber> of(Collection<String> tasks) {
    Map<String, CaseNumber> found = new HashMap<>();
    database.sql("SELECT task, case_number FROM casework.open_task WHERE task = ANY (:tasks)")
        .param("tasks", tasks.toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getString("task"), CaseNumber.read(row.getString("case_number"))))
        .list().forEach(each -> each.getValue().ifPresent(caseNumber -> found.put(each.getKey(), caseNumber)));
    return found;
  }
}
