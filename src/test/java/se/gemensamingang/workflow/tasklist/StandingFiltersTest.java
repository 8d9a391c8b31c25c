package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;

@ProgramTest
class StandingFiltersTest {

  /** As Tasklist does: a signed-in user may not ask for everything at once. */
  private static final int PAGE = 2000;

  @Autowired private StandingFilters standing;
  @Autowired private FilterService filters;
  @Autowired private TaskService tasks;
  @Autowired private Work work;

  private Task registration;

  @BeforeEach
  void aReferralHasBegun() {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    registration = work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral");
  }

  @Test
  void startingAgainAddsNothing() {
    List<String> before = ids();

    standing.afterSingletonsInstantiated();

    assertThat(ids()).isEqualTo(before).hasSize(StandingFilter.values().length);
  }

  @Test
  void noExpressionIsStored() {
    filters.createTaskFilterQuery().list()
        .forEach(filter -> assertThat(filter.<TaskQueryImpl>getQuery().getExpressions()).isEmpty());
  }

  @Test
  void mineHoldsWhatIsAssignedToMeAndNothingElse() {
    assertThat(seen(StandingFilter.MINE, Referral.REFERRER)).contains(registration.getId());
    assertThat(seen(StandingFilter.MINE, Referral.CHAIR)).doesNotContain(registration.getId());
  }

  @Test
  void overdueHoldsOnlyWhatIsTooLate() {
    assertThat(seen(StandingFilter.OVERDUE, Referral.REFERRER)).doesNotContain(registration.getId());

    registration.setDueDate(new Date(0));
    tasks.saveTask(registration);

    assertThat(seen(StandingFilter.OVERDUE, Referral.REFERRER)).contains(registration.getId());
    assertThat(seen(StandingFilter.OVERDUE, Referral.CHAIR)).doesNotContain(registration.getId());
  }

  @Test
  void waitingHoldsWhatOthersDoInMyCases() {
    assertThat(seen(StandingFilter.WAITING, Referral.REFERRER)).doesNotContain(registration.getId());

    tasks.setAssignee(registration.getId(), Referral.CHAIR);

    assertThat(seen(StandingFilter.WAITING, Referral.REFERRER)).contains(registration.getId());
    assertThat(seen(StandingFilter.WAITING, Referral.CHAIR)).doesNotContain(registration.getId());
  }

  @Test
  void theUnitSeesItsTasksAndNoOthers() {
    assertThat(seen(StandingFilter.UNIT, "chef-kaa-kavlinge")).contains(registration.getId());
    assertThat(seen(StandingFilter.UNIT, Referral.CHAIR)).doesNotContain(registration.getId());
  }

  @Test
  void tasksWithTheSameDeadlineAreListedByCaseNumber() {
    Date deadline = new Date(0);
    List<String> caseNumbers = Stream.generate(() -> work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey())
        .limit(12).toList();
    List<String> expected = new ArrayList<>();
    for (String caseNumber : caseNumbers) {
      Task task = work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral");
      task.setDueDate(deadline);
      tasks.saveTask(task);
      expected.add(task.getId());
    }

    TaskQuery byDeadline = tasks.createTaskQuery().dueBefore(new Date(1)).orderByDueDate().asc();
    List<String> listed = work.as(Referral.REFERRER, () -> filters.<Task, TaskQuery>listPage(
        idOf(StandingFilter.MINE), byDeadline, 0, PAGE)).stream().map(Task::getId).filter(expected::contains).toList();

    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void withoutASignedInUserAMarkMatchesNobody() {
    assertThat(filters.<Task>listPage(idOf(StandingFilter.MINE), 0, PAGE)).isEmpty();
  }

  private List<String> seen(StandingFilter filter, String caseworker) {
    String id = idOf(filter);
    List<String> listed =
        work.as(caseworker, () -> filters.<Task>listPage(id, 0, PAGE).stream().map(Task::getId).toList());
    Long counted = work.as(caseworker, () -> filters.count(id));
    assertThat(counted).isEqualTo(listed.size());
    return listed;
  }

  private String idOf(StandingFilter filter) {
    return filters.createTaskFilterQuery().filterName(filter.title()).singleResult().getId();
  }

  private List<String> ids() {
    return filters.createTaskFilterQuery().orderByFilterId().asc().list().stream().map(Filter::getId).toList();
  }
}
