package se.gemensamingang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Many open tasks, made as copies of one real task and of its execution. A stock engine also gets the authorization row
 * that it writes for every task; ours writes none.
 */
final class Crowd {

  private static final int TASKS_A_USER = 400;
  /** Foreign keys are checked with the plan that suited the still empty table; without this it would be read 80 000 times. */
  private static final String KEYS_BY_INDEX = "set enable_seqscan = off";

  private final DataSource database;
  private final String user;

  Crowd(DataSource database, String user) {
    this.database = database;
    this.user = user;
  }

  void gather(int tasks) {
    String template = "(select id_ from act_ru_task where assignee_ = '" + user + "' limit 1)";
    String assignee = "case when i <= " + TASKS_A_USER + " then '" + user + "' else 'crowd' || (i / "
        + TASKS_A_USER + ") end";
    run(KEYS_BY_INDEX,
        "create temporary table model as select * from act_ru_task where id_ = " + template,
        "create temporary table place as select e.* from act_ru_execution e join model m on e.id_ = m.execution_id_",
        "create temporary table grants as select a.* from act_ru_authorization a join model m"
            + " on a.resource_id_ = m.id_ and a.resource_type_ = 7",
        copies("act_ru_execution", "place", "'id_', 'e' || i, 'proc_inst_id_', 'e' || i, 'root_proc_inst_id_', 'e' || i,"
            + " 'parent_id_', null, 'super_exec_', null, 'business_key_', 'B' || i", tasks),
        copies("act_ru_task", "model", "'id_', 't' || i, 'execution_id_', 'e' || i, 'proc_inst_id_', 'e' || i,"
            + " 'assignee_', " + assignee + ", 'owner_', null", tasks),
        copies("act_ru_authorization", "grants", "'id_', 'a' || i || '-' || m.id_, 'resource_id_', 't' || i,"
            + " 'user_id_', " + assignee, tasks),
        "analyze");
  }

  private static String copies(String table, String model, String changes, int number) {
    return "insert into " + table + " select (jsonb_populate_record(null::" + table + ", to_jsonb(m) || jsonb_build_object("
        + changes + "))).* from " + model + " m, generate_series(1, " + number + ") i";
  }

  private void run(String... statements) {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
