package se.gemensamingang.workflow.opentask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.OpenTasks;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** An open task is seen in the case of the outermost process, for its assignee alone. */
@ProgramTest
class OpenTasksTest {

  private static final CaseworkerId VC = new CaseworkerId("vc-kavlinge");
  private static final CaseworkerId AF = new CaseworkerId("af-lund-unga");
  private static final CaseNumber NUMBER = CaseNumber.of(1998, 1);

  @Autowired
  private OpenTasks openTasks;

  @Autowired
  private JdbcClient database;

  @Test
  @Transactional
  void taskOfACalledProcessBelongsToTheCaseOfItsCaller() {
    String root = process(null, NUMBER.value());
    String called = process(root, null);
    String task = task(called, VC);

    assertThat(openTasks.hasOne(VC, NUMBER)).isTrue();
    assertThat(openTasks.hasOne(AF, NUMBER)).isFalse();
    assertThat(openTasks.hasOne(VC, CaseNumber.of(1998, 2))).isFalse();

    database.sql("UPDATE act_ru_task SET assignee_ = ? WHERE id_ = ?").params(AF.value(), task).update();

    assertThat(openTasks.hasOne(VC, NUMBER)).isFalse();
    assertThat(openTasks.hasOne(AF, NUMBER)).isTrue();
  }

  private String process(String root, String businessKey) {
    String id = UUID.randomUUID().toString();
    database.sql("""
            INSERT INTO act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_)
            VALUES (?, 1, ?, ?, ?)""")
        .params(id, id, root == null ? id : root, businessKey).update();
    return id;
  }

  private String task(String process, CaseworkerId assignee) {
    String id = UUID.randomUUID().toString();
    database.sql("INSERT INTO act_ru_task (id_, rev_, proc_inst_id_, execution_id_, assignee_) VALUES (?, 1, ?, ?, ?)")
        .params(id, process, process, assignee.value()).update();
    return id;
  }
}
