package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.gemensamingang.casefile.CaseEvents;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.intake.OpeningCases;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseProcessTest {

  private static final String REGISTER = "userTask_registerReferral";
  private static final String ASK_UNNAMED = "userTask_askUnnamed";
  private static final Map<String, Object> MISTAKE = Map.of("startedByMistake", true, "mistakeConfirmed", true);

  private final ProcessEngine engine;
  private final PathCoverage paths;
  private final Work work;
  private final Cases cases;
  private final OpeningCases openingCases;
  private final List<CaseEvents> events;

  @Autowired
  CaseProcessTest(ProcessEngine engine, PathCoverage paths, Work work, Cases cases, OpeningCases openingCases,
      List<CaseEvents> events) {
    this.engine = engine;
    this.paths = paths;
    this.work = work;
    this.cases = cases;
    this.openingCases = openingCases;
    this.events = events;
  }

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf("case");
  }

  @BeforeEach
  void useThisEngine() {
    BpmnAwareTests.init(engine);
  }

  @AfterEach
  void releaseEngine() {
    BpmnAwareTests.reset();
  }

  @Test
  void referralIsRegisteredDecidedByAllPartiesAndTold() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    String caseNumber = businessKey(started);
    BpmnAwareTests.assertThat(started).isWaitingAt("userTask_registerReferral");

    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee)
        .containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);

    Referral.REPRESENTATIVES.forEach(member ->
        work.submit(member, caseNumber, "userTask_givePosition", Referral.position("FOR")));
    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee).containsExactly(Referral.CHAIR);

    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission());
    BpmnAwareTests.assertThat(started).isWaitingAt("callActivity_intakeOutcome");

    work.submit(Referral.REFERRER, caseNumber, "userTask_tellOutcome",
        Map.of("letterWanted", "NO", "toldOn", today()));
    for (String head : List.of("chef-soc-kavlinge", "chef-vc-kavlinge", "chef-af-lund-unga", "chef-fk-lund")) {
      work.submit(head, caseNumber, "userTask_nameCaseworker", Map.of());
    }
    BpmnAwareTests.assertThat(started).isWaitingAt("callActivity_intakeOutcome");
    work.submit(Referral.REFERRER, caseNumber, "userTask_preparePlanning",
        Map.of("planningStep", "ENDED", "planningNote", "Deltagaren vill inte."));
    BpmnAwareTests.assertThat(started).hasPassedInOrder("userTask_registerReferral", "callActivity_intakeDecision",
        "callActivity_intakeOutcome", "gateway_backToGroup", "endEvent_caseEnded").isEnded();
    assertThat(cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible()).isEmpty();
  }

  @Test
  void theGroupIsAskedAgainWhenItWantedToKnowMore() {
    String caseNumber = decidedBy(List.of("AGAINST", "AGAINST", "AGAINST", "AGAINST"));
    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Map.of("outcome", "MORE_INFORMATION",
        "decisionGrounds", "Oklart.", "moreInformationQuestion", "Vad säger skolan?"));
    work.submit(Referral.REFERRER, caseNumber, "userTask_tellOutcome", Map.of("letterWanted", "NO", "toldOn", today()));
    work.submit(Referral.REFERRER, caseNumber, "userTask_supplementReferral", Map.of("situation", "Skolan säger ja."));

    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee)
        .containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
  }

  @Test
  void abandonedRegistrationClosesTheCase() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "lomma");
    String caseNumber = businessKey(started);

    execute(job("boundaryEvent_registrationAbandoned", started));

    BpmnAwareTests.assertThat(started).hasPassed("serviceTask_abandonRegistration", "endEvent_registrationAbandoned")
        .isEnded();
    assertThat(cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible()).isEmpty();
  }

  @Test
  void aCaseThatWasStartedByMistakeIsClosedByWhoStartedIt() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    String caseNumber = businessKey(started);

    work.submit(Referral.REFERRER, caseNumber, REGISTER, MISTAKE);

    BpmnAwareTests.assertThat(started).hasPassed("gateway_startedByMistake", "serviceTask_abandonRegistration",
        "endEvent_registrationAbandoned").hasNotPassed("callActivity_intakeDecision").isEnded();
    CaseNumber closed = new CaseNumber(caseNumber);
    assertThat(cases.find(closed).orElseThrow().responsible()).isEmpty();
    assertThat(events.stream().flatMap(each -> each.of(closed).stream()))
        .filteredOn(event -> event.what().equals("Ärendet avslutades: det startades av misstag"))
        .singleElement().satisfies(event -> {
          assertThat(event.by()).contains(new CaseworkerId(Referral.REFERRER));
          assertThat(event.note()).contains(
              "Ärende " + caseNumber + " avslutades i Gemensam ingång: det startades av misstag.");
        });
    assertThat(events.stream().flatMap(each ->
        each.doneBy(new CaseworkerId(Referral.REFERRER), Instant.now().minusSeconds(3600)).stream()))
        .anyMatch(event -> event.caseNumber().equals(closed) && event.what().startsWith("Ärendet avslutades"));
  }

  @Test
  void aMistakeIsConfirmedAndSaysNothingElse() {
    String caseNumber = businessKey(work.startCase(Referral.REFERRER, "kavlinge"));
    Map<String, Object> withOwnWords = new HashMap<>(MISTAKE);
    withOwnWords.put("ownWords", "Ord");

    assertThatThrownBy(() -> work.submit(Referral.REFERRER, caseNumber, REGISTER, Map.of("startedByMistake", true)))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("mistakeConfirmed"));
    assertThatThrownBy(() -> work.submit(Referral.REFERRER, caseNumber, REGISTER, withOwnWords))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("ownWords"));
    assertThat(work.openTasks(caseNumber)).hasSize(1);
    assertThat(cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible()).isPresent();
  }

  @Test
  void aRegisteredReferralIsNoMistakeAnyMore() {
    String caseNumber = businessKey(work.startCase(Referral.REFERRER, "kavlinge"));
    work.submit(Referral.REFERRER, caseNumber, REGISTER, Referral.registration());

    assertThat(openingCases.closeMistake(new CaseNumber(caseNumber), new CaseworkerId(Referral.REFERRER)))
        .isInstanceOf(Answer.Refused.class);
    assertThat(cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible())
        .contains(new CaseworkerId(Referral.REFERRER));
  }

  /** Under an earlier model there is no way from the registration but to the group; its tasks do not say that there is. */
  @Test
  void aCaseOfAnEarlierModelIsNotLedWhereItHasNoWay() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    String caseNumber = businessKey(started);
    Task task = work.taskOf(Referral.REFERRER, caseNumber, REGISTER);
    engine.getRuntimeService().removeVariable(task.getExecutionId(), "mayBeAbandoned");

    assertThatThrownBy(() -> work.submit(Referral.REFERRER, caseNumber, REGISTER, MISTAKE))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("startedByMistake"));
    BpmnAwareTests.assertThat(started).isWaitingAt(REGISTER);
    assertThat(cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible()).isPresent();
  }

  @Test
  void whoFindsThatTheParticipantConsentsGoesBackToTheReferral() {
    String caseNumber = businessKey(work.startCase(Referral.REFERRER, "kavlinge"));
    work.submit(Referral.REFERRER, caseNumber, REGISTER, Map.of("errand", "UNNAMED"));

    work.submit(Referral.REFERRER, caseNumber, ASK_UNNAMED, Map.of("unnamedErrand", "REFERRAL"));

    work.submit(Referral.REFERRER, caseNumber, REGISTER, Referral.registration());
    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee)
        .containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
  }

  @Test
  void aQuestionWithoutConsentIsAnsweredAndNobodyIsEnrolled() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    String caseNumber = businessKey(started);
    work.submit(Referral.REFERRER, caseNumber, REGISTER, Map.of("errand", "UNNAMED"));
    work.submit(Referral.REFERRER, caseNumber, ASK_UNNAMED, Referral.unnamedQuestion());
    work.submit(Referral.CHAIR, caseNumber, "userTask_giveAdvice", Map.of("advice", "Ring vårdcentralen."));
    work.submit(Referral.REFERRER, caseNumber, "userTask_receiveAdvice", Map.of());

    BpmnAwareTests.assertThat(started).hasPassed("callActivity_advice").hasNotPassed("callActivity_intakeDecision").isEnded();
    assertThat(cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible()).isEmpty();
  }

  @Test
  void aQuestionThatIsNotFinishedOrWasAMistakeClosesTheCase() {
    ProcessInstance late = unnamed();
    execute(job("boundaryEvent_questionAbandoned", late));
    BpmnAwareTests.assertThat(late).hasPassed("endEvent_registrationAbandoned").isEnded();

    ProcessInstance mistaken = unnamed();
    work.submit(Referral.REFERRER, mistaken.getBusinessKey(), ASK_UNNAMED, Map.of("unnamedErrand", "MISTAKE"));
    BpmnAwareTests.assertThat(mistaken).hasPassed("endEvent_registrationAbandoned").isEnded();
    assertThat(cases.find(new CaseNumber(mistaken.getBusinessKey())).orElseThrow().responsible()).isEmpty();
  }

  /** Under an earlier model a referral goes to the group to be decided on and nowhere else. */
  @Test
  void aCaseOfAnEarlierModelIsNotLedToAdvice() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    engine.getRuntimeService().removeVariable(
        work.taskOf(Referral.REFERRER, started.getBusinessKey(), REGISTER).getExecutionId(), "mayAskGroup");

    assertThatThrownBy(() -> work.submit(Referral.REFERRER, started.getBusinessKey(), REGISTER, Map.of("errand", "UNNAMED")))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("errand"));
    BpmnAwareTests.assertThat(started).isWaitingAt(REGISTER);
  }

  private ProcessInstance unnamed() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    work.submit(Referral.REFERRER, started.getBusinessKey(), REGISTER, Map.of("errand", "UNNAMED"));
    return started;
  }

  @Test
  void everyTaskHasOneNamedCaseworkerADeadlineAnOwnerAndAUnit() {
    String caseNumber = businessKey(work.startCase(Referral.REFERRER, "kavlinge"));
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());

    assertThat(work.openTasks(caseNumber)).hasSize(4).allSatisfy(task -> {
      assertThat(task.getDueDate().toInstant()).isAfter(Instant.now());
      assertThat(task.getOwner()).isEqualTo(Referral.REFERRER);
      assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
          .anyMatch(link -> link.getGroupId() != null);
    });
  }

  @Test
  void aNoNeedsARecommendation() {
    String caseNumber = decidedBy(List.of("AGAINST", "AGAINST", "AGAINST", "AGAINST"));
    Map<String, Object> no = new HashMap<>();
    no.put("outcome", "NOT_ADMITTED");
    no.put("decisionGrounds", "Annan väg är bättre.");

    assertThatThrownBy(() -> work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", no))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("recommendation"));

    no.put("recommendation", "Arbetsförmedlingen erbjuder ett samtal.");
    assertThatThrownBy(() -> work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", no))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("receivingUnit"));

    no.put("receivingUnit", "af-lund-ungdom");
    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", no);
    assertThat(work.form(Referral.REFERRER, caseNumber, "userTask_tellOutcome"))
        .containsEntry("outcomeText", "Skrivs inte in")
        .hasEntrySatisfying("tellText", said -> assertThat(said.toString())
            .contains("Arbetsförmedlingen erbjuder ett samtal.", "Arbetsförmedlingen Lund ungdomssektionen"));
  }

  @Test
  void theChairCannotDecideAgainstTheMajority() {
    String caseNumber = decidedBy(List.of("AGAINST", "AGAINST", "AGAINST", "FOR"));
    work.submit(Referral.CHAIR, caseNumber, "userTask_discussAndVote",
        Referral.votes("AGAINST", "AGAINST", "AGAINST", "FOR"));

    assertThatThrownBy(() -> work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission()))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("outcome"));
    assertThat(work.openTasks(caseNumber)).hasSize(1);
  }

  @Test
  void theParticipantIsToldBetweenTheDecisionAndToday() {
    String caseNumber = decidedBy(List.of("FOR", "FOR", "FOR", "FOR"));
    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission());

    for (LocalDate wrong : List.of(LocalDate.parse(today()).minusDays(1), LocalDate.parse(today()).plusDays(1))) {
      assertThatThrownBy(() -> work.submit(Referral.REFERRER, caseNumber, "userTask_tellOutcome",
              Map.of("letterWanted", "NO", "toldOn", wrong.toString())))
          .isInstanceOf(RequestRefused.class);
    }
    assertThat(work.openTasks(caseNumber)).hasSize(1);
  }

  @Test
  void representativesReadTheReferralAndNothingBesides() {
    String caseNumber = businessKey(work.startCase(Referral.REFERRER, "kavlinge"));
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());

    assertThat(work.form("fk-lund", caseNumber, "userTask_givePosition"))
        .containsEntry("ownWords", Referral.registration().get("ownWords"))
        .containsEntry("name", "Testperson")
        .containsEntry("birthYear", 2003)
        .doesNotContainKeys("personalNumber", "seat", "targetGroup");
  }

  private String decidedBy(List<String> positions) {
    String caseNumber = businessKey(work.startCase(Referral.REFERRER, "kavlinge"));
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    for (int seat = 0; seat < positions.size(); seat++) {
      work.submit(Referral.REPRESENTATIVES.get(seat), caseNumber, "userTask_givePosition",
          Referral.position(positions.get(seat)));
    }
    return caseNumber;
  }

  private String businessKey(ProcessInstance started) {
    return engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceId(started.getId()).singleResult().getBusinessKey();
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
  }
}
