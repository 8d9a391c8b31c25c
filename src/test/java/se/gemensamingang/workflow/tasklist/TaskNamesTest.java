package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

@ProgramTest
class TaskNamesTest {

  @Autowired private TaskNames names;
  @Autowired private Work work;
  @Autowired private JdbcClient jdbc;

  private String caseNumber;

  @BeforeEach
  void aReferralIsRegistered() {
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
  }

  @Test
  void tellsTheNameToWhomeverHasTheTaskAndMayReadIt() {
    assertThat(names.of(id(Referral.CHAIR), tasksOf(Referral.CHAIR))).isNotEmpty().allSatisfy(listed -> {
      assertThat(listed.caseNumber()).isEqualTo(caseNumber);
      assertThat(listed.name()).isEqualTo("Testperson");
      assertThat(listed.birthYear()).isEqualTo(2003);
    });
  }

  @Test
  void callsAProtectedParticipantByTheAliasWithoutBirthYear() {
    Map<String, Object> registration = Referral.registration();
    registration.put("protection", "CONFIDENTIALITY_MARKING");
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", registration);

    assertThat(names.of(id(Referral.CHAIR), tasksOf(Referral.CHAIR))).isNotEmpty().allSatisfy(listed -> {
      assertThat(listed.name()).matches("Deltagare [A-Z0-9]{4}");
      assertThat(listed.birthYear()).isNull();
    });
    assertThat(names.of(id(Referral.REFERRER), tasksOf(Referral.CHAIR))).isNotEmpty()
        .allSatisfy(listed -> assertThat(listed.name()).isEqualTo("Testperson"));
  }

  @Test
  void tellsNothingToSomebodyWhoseTaskItIsNot() {
    assertThat(names.of(id("soc-lomma"), tasksOf(Referral.CHAIR))).isEmpty();
  }

  @Test
  void tellsTheUnitOnlyTheCaseNumber() {
    assertThat(names.of(id("chef-soc-kavlinge"), tasksOf(Referral.CHAIR))).isNotEmpty().allSatisfy(listed -> {
      assertThat(listed.caseNumber()).isEqualTo(caseNumber);
      assertThat(listed.name()).isNull();
      assertThat(listed.birthYear()).isNull();
    });
  }

  @Test
  void aListLeavesOneTraceForEachParticipant() {
    long before = traces(Referral.CHAIR);

    names.of(id(Referral.CHAIR), tasksOf(Referral.CHAIR));

    assertThat(traces(Referral.CHAIR)).isEqualTo(before + 1);
  }

  @Test
  void refusesMoreThanALongList() {
    Set<String> tooMany = IntStream.rangeClosed(0, 100).mapToObj(String::valueOf).collect(Collectors.toSet());

    assertThatThrownBy(() -> names.of(id(Referral.CHAIR), tooMany)).isInstanceOf(RequestRefused.class);
  }

  private Set<String> tasksOf(String caseworker) {
    List<Task> open = work.openTasks(caseNumber);
    return open.stream().filter(task -> caseworker.equals(task.getAssignee())).map(Task::getId)
        .collect(Collectors.toSet());
  }

  private long traces(String reader) {
    return jdbc.sql("SELECT count(*) FROM casework.access_log WHERE reader = ? AND step = 'task-list'").param(reader)
        .query(Long.class).single();
  }

  private static CaseworkerId id(String caseworker) {
    return new CaseworkerId(caseworker);
  }
}
