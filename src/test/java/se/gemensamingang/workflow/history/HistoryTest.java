package se.gemensamingang.workflow.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;

@ProgramTest
class HistoryTest {

  private final HistoryService history;
  private final RuntimeService runtime;
  private final Work work;
  private final JdbcClient jdbc;

  @Autowired
  HistoryTest(HistoryService history, RuntimeService runtime, Work work, JdbcClient jdbc) {
    this.history = history;
    this.runtime = runtime;
    this.work = work;
    this.jdbc = jdbc;
  }

  @Test
  void theLevelInTheDatabaseIsOurs() {
    assertThat(jdbc.sql("SELECT value_ FROM act_ge_property WHERE name_ = 'historyLevel'").query(String.class).single())
        .isEqualTo("42");
  }

  @Test
  void remembersStepsAndOperationsButNoValue() {
    String instance = work.startCase(Referral.REFERRER, "kavlinge").getId();
    String caseNumber = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    work.submit("fk-lund", caseNumber, "userTask_givePosition", Referral.position("FOR"));

    List<String> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
        .stream().map(HistoricProcessInstance::getId).toList();
    assertThat(instances).as("the case, the parts of the referral, the decision and one for each party").hasSize(7).contains(instance);
    for (Map.Entry<String, Boolean> table : Map.of(
        "act_hi_actinst", true, "act_hi_taskinst", true, "act_hi_op_log", true,
        "act_hi_varinst", false, "act_hi_detail", false).entrySet()) {
      assertThat(rows(table.getKey(), instances) > 0).as(table.getKey()).isEqualTo(table.getValue());
    }
  }

  private int rows(String table, List<String> instances) {
    return jdbc.sql("SELECT count(*) FROM " + table + " WHERE proc_inst_id_ IN (:instances)")
        .param("instances", instances)
        .query(Integer.class)
        .single();
  }
}
