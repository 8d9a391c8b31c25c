package se.gemensamingang.emergency.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.HandingOver;
import se.gemensamingang.emergency.BeginningRequests;
import se.gemensamingang.emergency.BeginningRequests.Begun;
import se.gemensamingang.fixtures.EmergencyAnswers;
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Every path of an emergency request, from the button to the participant who knows. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyRequestProcessTest {

  private static final String REQUESTER = Referral.REFERRER;
  private static final String ON_THE_TEAM = "vc-kavlinge";
  private static final String HEAD = "chef-vc-kavlinge";
  private static final String LAST_HEAD = "chef-vc-lomma";
  private static final String PRIMARY_CARE = "region-primarvard";
  private static final String SOCIAL_SERVICES = "kavlinge-socialnamnd";
  private static final String HEAD_OF_SOCIAL_SERVICES = "chef-soc-kavlinge";
  private static final CaseworkerId ADMIN = new CaseworkerId("admin");

  private static final String WRITE = "userTask_writeRequest";
  private static final String ASSESS = "userTask_assessRequest";
  private static final String ASSESS_LAST = "userTask_assessLast";
  private static final String UNANSWERED = "userTask_unanswered";
  private static final String READ = "userTask_readAnswer";
  private static final String TELL = "userTask_tellParticipant";

  private final ProcessEngine engine;
  private final PathCoverage paths;
  private final Work work;
  private final CaseTeam team;
  private final BeginningRequests beginning;
  private final DirectoryChanges directory;
  private final HandingOver handingOver;
  private final JdbcClient database;

  private String caseNumber;

  @Autowired
  EmergencyRequestProcessTest(ProcessEngine engine, PathCoverage paths, Work work, CaseTeam team,
      BeginningRequests beginning, DirectoryChanges directory, HandingOver handingOver, JdbcClient database) {
    this.engine = engine;
    this.paths = paths;
    this.work = work;
    this.team = team;
    this.beginning = beginning;
    this.directory = directory;
    this.handingOver = handingOver;
    this.database = database;
  }

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf("emergency-request", "emergency-answer");
  }

  @BeforeEach
  void aRequestIsBegunInARegisteredCase() {
    BpmnAwareTests.init(engine);
    caseNumber = work.startCase(REQUESTER, "kavlinge").getBusinessKey();
    work.submit(REQUESTER, caseNumber, "userTask_registerReferral", Referral.registration());
    team.join(new CaseNumber(caseNumber), new CaseworkerId(ON_THE_TEAM), new CaseworkerId(REQUESTER));
    begin();
  }

  @AfterEach
  void releaseEngine() {
    BpmnAwareTests.reset();
  }

  @Test
  void disclosureIsReadByTheRequesterAndToldToTheParticipant() {
    ProcessInstance request = request();
    BpmnAwareTests.assertThat(request).isWaitingAt(WRITE);
    send(PRIMARY_CARE);
    BpmnAwareTests.assertThat(answer()).isWaitingAt(ASSESS);

    work.submit(ON_THE_TEAM, caseNumber, ASSESS, EmergencyAnswers.disclosure("x", "NO"));
    BpmnAwareTests.assertThat(request).isWaitingAt(READ, TELL);
    assertThat(work.form(REQUESTER, caseNumber, READ)).containsEntry("items", "Uppgift x")
        .containsEntry("itemsClassText", "Hälsa");
    assertThat(work.form(ON_THE_TEAM, caseNumber, TELL)).as("whoever tells knows whom, and why")
        .hasEntrySatisfying("requestedAbout", about -> assertThat(about).isNotNull())
        .hasEntrySatisfying("requestedDanger", danger -> assertThat(danger).isNotNull());
    work.submit(REQUESTER, caseNumber, READ, EmergencyAnswers.read());
    work.submit(ON_THE_TEAM, caseNumber, TELL, EmergencyAnswers.told());

    BpmnAwareTests.assertThat(request).hasPassed("endEvent_read", "endEvent_told").isEnded();
    assertThat(events()).containsExactly("BEGUN kaa-kavlinge", "SENT kaa-kavlinge", "ASKED vc-kavlinge",
        "ANSWERED vc-kavlinge", "READ kaa-kavlinge", "TOLD vc-kavlinge");
  }

  @Test
  void participantWhoKnowsIsNotToldAgain() {
    ProcessInstance request = request();
    send(PRIMARY_CARE);
    work.submit(ON_THE_TEAM, caseNumber, ASSESS, EmergencyAnswers.disclosure("x", "YES"));

    BpmnAwareTests.assertThat(request).isWaitingAtExactly(READ);
    work.submit(REQUESTER, caseNumber, READ, EmergencyAnswers.read());
    BpmnAwareTests.assertThat(request).isEnded();
  }

  @Test
  void whoCannotTellYetGetsTheTaskAgainOnTheDayThatWasChosen() {
    send(PRIMARY_CARE);
    work.submit(ON_THE_TEAM, caseNumber, ASSESS, EmergencyAnswers.disclosure("x", "NO"));
    String first = work.taskOf(ON_THE_TEAM, caseNumber, TELL).getId();

    work.submit(ON_THE_TEAM, caseNumber, TELL, EmergencyAnswers.notToldYet("x"));

    Task again = work.taskOf(ON_THE_TEAM, caseNumber, TELL);
    assertThat(again.getId()).isNotEqualTo(first);
    assertThat(again.getDueDate().toInstant()).isEqualTo(EmergencyAnswers.today().plusDays(1)
        .atTime(LocalTime.of(16, 30)).atZone(ZoneId.of("Europe/Stockholm")).toInstant());
    work.submit(ON_THE_TEAM, caseNumber, TELL, EmergencyAnswers.told());
    assertThat(events()).endsWith("NOT_TOLD vc-kavlinge", "TOLD vc-kavlinge");
  }

  @Test
  void refusalGivesTheRequesterAWayOnAndTellsTheParticipantNothing() {
    ProcessInstance request = request();
    send(PRIMARY_CARE);
    work.submit(ON_THE_TEAM, caseNumber, ASSESS, EmergencyAnswers.refusal("x"));

    BpmnAwareTests.assertThat(request).isWaitingAtExactly(READ);
    assertThat(work.form(REQUESTER, caseNumber, READ)).containsEntry("wayOn", "Ring x")
        .doesNotContainKey("harmAssessment").extracting("items").isNull();
  }

  @Test
  void refusalWithoutAWayOnAndADisclosureWithoutAnAssessmentAreSentBack() {
    send(PRIMARY_CARE);
    Map<String, Object> refusal = new HashMap<>(EmergencyAnswers.refusal("x"));
    refusal.remove("wayOn");
    Map<String, Object> disclosure = new HashMap<>(EmergencyAnswers.disclosure("x", "NO"));
    disclosure.remove("harmAssessment");

    assertThatThrownBy(() -> work.submit(ON_THE_TEAM, caseNumber, ASSESS, refusal)).hasStackTraceContaining("RequestRefused");
    assertThatThrownBy(() -> work.submit(ON_THE_TEAM, caseNumber, ASSESS, disclosure)).hasStackTraceContaining("RequestRefused");
    assertThat(events()).endsWith("ASKED vc-kavlinge");
  }

  @Test
  void silenceMovesTheTaskToTheNextAndLeavesTheFormerWithNothing() {
    send(PRIMARY_CARE);
    String former = work.taskOf(ON_THE_TEAM, caseNumber, ASSESS).getId();

    execute(job("boundaryEvent_notAnswered", answer()));

    assertThat(work.taskOf(HEAD, caseNumber, ASSESS)).isNotNull();
    assertThat(work.taskOf(ON_THE_TEAM, caseNumber, ASSESS)).isNull();
    assertThatThrownBy(() -> work.as(ON_THE_TEAM, () -> engine.getFormService().getTaskFormVariables(former)));
    assertThatThrownBy(() -> work.as(ON_THE_TEAM,
        () -> engine.getFormService().getTaskFormVariables(work.taskOf(HEAD, caseNumber, ASSESS).getId())));
    assertThat(events()).endsWith("ASKED vc-kavlinge", "ASKED chef-vc-kavlinge");
  }

  @Test
  void lastOneKeepsTheTaskAndTheRequesterLearnsWhoWasAskedUntilTheAnswerComes() {
    ProcessInstance request = request();
    send(PRIMARY_CARE);
    ProcessInstance answer = answer();
    execute(job("boundaryEvent_notAnswered", answer));
    execute(job("boundaryEvent_notAnswered", answer));
    BpmnAwareTests.assertThat(answer).isWaitingAtExactly(ASSESS_LAST);

    execute(job("boundaryEvent_lastNotAnswered", answer));

    BpmnAwareTests.assertThat(answer).isWaitingAt(ASSESS_LAST, UNANSWERED);
    assertThat(work.form(REQUESTER, caseNumber, UNANSWERED).get("askedPeople").toString().lines())
        .satisfiesExactly(first -> assertThat(first).startsWith("Rehabkoordinator Vårdcentralen Kävlinge"),
            second -> assertThat(second).startsWith("Verksamhetschef Vårdcentralen Kävlinge"),
            third -> assertThat(third).startsWith("Verksamhetschef Vårdcentralen Lomma"));
    work.submit(LAST_HEAD, caseNumber, ASSESS_LAST, EmergencyAnswers.refusal("x"));
    BpmnAwareTests.assertThat(answer).isEnded();
    BpmnAwareTests.assertThat(request).isWaitingAtExactly(READ);
    assertThat(work.taskOf(REQUESTER, caseNumber, UNANSWERED)).isNull();
  }

  @Test
  void requesterWhoNeedsNoAnswerAnyMoreClosesTheRequest() {
    ProcessInstance request = request();
    send(SOCIAL_SERVICES);
    execute(job("boundaryEvent_lastNotAnswered", answer()));

    work.submit(REQUESTER, caseNumber, UNANSWERED, EmergencyAnswers.closed());

    BpmnAwareTests.assertThat(request).hasPassed("endEvent_noAnswer").isEnded();
    assertThat(work.taskOf(HEAD_OF_SOCIAL_SERVICES, caseNumber, ASSESS_LAST)).isNull();
    assertThat(events()).endsWith("WITHDRAWN kaa-kavlinge");
  }

  @Test
  void requesterIsToldAtOnceWhenNobodyOfTheAuthorityIsLeft() {
    send(PRIMARY_CARE);
    List.of(HEAD, LAST_HEAD, "somebody-who-has-left").forEach(this::wasAskedMeanwhile);

    execute(job("boundaryEvent_notAnswered", answer()));

    BpmnAwareTests.assertThat(answer()).isWaitingAtExactly(UNANSWERED);
    assertThat(events()).endsWith("ASKED somebody-who-has-left", "NOBODY_LEFT -");
    work.submit(REQUESTER, caseNumber, UNANSWERED, EmergencyAnswers.closed());
    assertThat(instance("emergency-request")).isNull();
  }

  @Test
  void whoTakesOverFromSomebodyWhoLeavesReadsAndAnswersInstead() {
    CaseworkerId leaving = new CaseworkerId("vc-" + UUID.randomUUID().toString().substring(0, 8));
    directory.addCaseworker(ADMIN, new CaseworkerDetails(leaving.value(), "Rehabkoordinator", "vardcentral-kavlinge",
        List.of("caseworker")));
    team.leave(new CaseNumber(caseNumber), new CaseworkerId(ON_THE_TEAM), new CaseworkerId(REQUESTER));
    team.join(new CaseNumber(caseNumber), leaving, new CaseworkerId(REQUESTER));
    send(PRIMARY_CARE);

    assertThat(handingOver.handOver(ADMIN, leaving, new CaseworkerId("vc-lomma"))).isInstanceOf(Answer.Accepted.class);
    directory.setActive(ADMIN, Long.MAX_VALUE, leaving.value(), false);

    assertThat(work.taskOf(leaving.value(), caseNumber, ASSESS)).isNull();
    assertThat(work.form("vc-lomma", caseNumber, ASSESS)).containsEntry("requestedItems", "Behöver veta x");
    work.submit("vc-lomma", caseNumber, ASSESS, EmergencyAnswers.refusal("x"));
    assertThat(events()).endsWith("ASKED " + leaving, "TAKEN_OVER vc-lomma", "ANSWERED vc-lomma");
  }

  @Test
  void whoTakesOverTheTellingReadsTheRequestAndHasTheStepAgainWhenItIsTooEarly() {
    CaseworkerId leaving = new CaseworkerId("vc-" + UUID.randomUUID().toString().substring(0, 8));
    directory.addCaseworker(ADMIN, new CaseworkerDetails(leaving.value(), "Rehabkoordinator", "vardcentral-kavlinge",
        List.of("caseworker")));
    team.leave(new CaseNumber(caseNumber), new CaseworkerId(ON_THE_TEAM), new CaseworkerId(REQUESTER));
    team.join(new CaseNumber(caseNumber), leaving, new CaseworkerId(REQUESTER));
    send(PRIMARY_CARE);
    work.submit(leaving.value(), caseNumber, ASSESS, EmergencyAnswers.disclosure("x", "NO"));

    assertThat(handingOver.handOver(ADMIN, leaving, new CaseworkerId("vc-lomma"))).isInstanceOf(Answer.Accepted.class);
    directory.setActive(ADMIN, Long.MAX_VALUE, leaving.value(), false);

    assertThat(work.form("vc-lomma", caseNumber, TELL)).containsEntry("requestedItems", "Behöver veta x")
        .containsEntry("requestedAbout", "Gäller x");
    work.submit("vc-lomma", caseNumber, TELL, EmergencyAnswers.notToldYet("x"));
    assertThat(work.form("vc-lomma", caseNumber, TELL)).containsEntry("requestedItems", "Behöver veta x");
    work.submit("vc-lomma", caseNumber, TELL, EmergencyAnswers.told());
    assertThat(events()).endsWith("ANSWERED " + leaving, "TAKEN_OVER vc-lomma", "NOT_TOLD vc-lomma", "TOLD vc-lomma");
  }

  @Test
  void requestThatAnEarlierVersionKeptAValueOfEndsAsWell() {
    ProcessInstance request = request();
    send(PRIMARY_CARE);
    work.submit(ON_THE_TEAM, caseNumber, ASSESS, EmergencyAnswers.disclosure("x", "NO"));
    work.submit(REQUESTER, caseNumber, READ, EmergencyAnswers.read());
    engine.getRuntimeService().setVariable(request.getId(), "participantTold", "NO");

    work.submit(ON_THE_TEAM, caseNumber, TELL, EmergencyAnswers.told());

    BpmnAwareTests.assertThat(request).hasPassed("endEvent_told").isEnded();
  }

  private void wasAskedMeanwhile(String caseworker) {
    database.sql("""
            INSERT INTO casework.emergency_request_event (request, kind, case_number, caseworker, unit, happened_at)
            SELECT request, kind, case_number, ?, unit, happened_at FROM casework.emergency_request_event
            WHERE case_number = ? AND caseworker = ? AND kind = 'ASKED'""")
        .params(caseworker, caseNumber, ON_THE_TEAM).update();
  }

  @Test
  void requestThatIsNotNeededEnds() {
    ProcessInstance request = request();

    work.submit(REQUESTER, caseNumber, WRITE, EmergencyAnswers.noRequest());

    BpmnAwareTests.assertThat(request).hasPassed("endEvent_noAnswer").isEnded();
    assertThat(events()).containsExactly("BEGUN kaa-kavlinge", "CANCELLED kaa-kavlinge");
  }

  @Test
  void requestThatNobodyFinishesEndsByItself() {
    ProcessInstance request = request();

    execute(job("boundaryEvent_notWritten", request));

    BpmnAwareTests.assertThat(request).hasPassedInOrder("serviceTask_abandonRequest", "endEvent_noAnswer").isEnded();
    assertThat(events()).containsExactly("BEGUN kaa-kavlinge", "ABANDONED -");
  }

  @Test
  void askedAuthorityIsNeverTheOwnAndAlwaysOneOfTheMunicipality() {
    String shown = work.form(REQUESTER, caseNumber, WRITE).get("authorityOptions").toString();

    assertThat(shown).contains(SOCIAL_SERVICES, PRIMARY_CARE, "region-psykiatri", "arbetsformedlingen", "forsakringskassan")
        .doesNotContain("kavlinge-bildningsnamnd", "lomma", "forbundet");
    assertThatThrownBy(() -> send("kavlinge-bildningsnamnd")).hasStackTraceContaining("RequestRefused");
    assertThatThrownBy(() -> send("forbundet")).hasStackTraceContaining("RequestRefused");
    assertThat(events()).containsExactly("BEGUN kaa-kavlinge");
  }

  @Test
  void secondRequestOfTheSamePersonLeadsToTheOneThatIsThere() {
    String open = work.taskOf(REQUESTER, caseNumber, WRITE).getId();
    assertThat(begin().task()).contains(open);
    send(PRIMARY_CARE);
    assertThat(begin().task()).isEmpty();
    work.submit(ON_THE_TEAM, caseNumber, ASSESS, EmergencyAnswers.refusal("x"));
    assertThat(begin().task()).contains(work.taskOf(REQUESTER, caseNumber, READ).getId());
    work.submit(REQUESTER, caseNumber, READ, EmergencyAnswers.read());

    assertThat(begin().task()).contains(work.taskOf(REQUESTER, caseNumber, WRITE).getId());
    assertThat(database.sql("SELECT count(DISTINCT request) FROM casework.emergency_request_event WHERE case_number = ?")
        .param(caseNumber).query(Long.class).single()).isEqualTo(2);
  }

  @Test
  void whoIsAskedHasAsLongAsTheTableSays() {
    send(PRIMARY_CARE);

    Task task = work.taskOf(ON_THE_TEAM, caseNumber, ASSESS);
    assertThat(Duration.between(task.getCreateTime().toInstant(), task.getDueDate().toInstant()))
        .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
    assertThat(task.getOwner()).isEqualTo(REQUESTER);
  }

  private Begun begin() {
    Answer<Begun> answer = beginning.begin(new CaseNumber(caseNumber), new CaseworkerId(REQUESTER)).orElseThrow();
    return ((Answer.Accepted<Begun>) answer).value();
  }

  private void send(String authority) {
    work.submit(REQUESTER, caseNumber, WRITE, EmergencyAnswers.request(authority, "x"));
  }

  private ProcessInstance request() {
    return instance("emergency-request");
  }

  private ProcessInstance answer() {
    return instance("emergency-answer");
  }

  private ProcessInstance instance(String process) {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(caseNumber).singleResult();
  }

  private List<String> events() {
    return database.sql("""
            SELECT kind || ' ' || coalesce(caseworker, '-') FROM casework.emergency_request_event
            WHERE case_number = ? ORDER BY id""")
        .param(caseNumber).query(String.class).list();
  }
}
