package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
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
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.workflow.RemindedSteps;
import se.gemensamingang.workflow.RequestRefused;

/** The ways of a decision: agreed, voted, put off; and the ways of one party's answer. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeDecisionProcessTest {

  private static final String POSITION = "userTask_givePosition";
  private static final String VOTE = "userTask_discussAndVote";
  private static final String DECIDE = "userTask_decideIntake";
  private static final String MISSING = "userTask_missingPosition";
  private static final String NO_QUORUM = "userTask_missingQuorum";
  private static final String COORDINATOR = "samordnare";
  private static final List<String> OF_FK = List.of("fk-lund", "fk-lund-utredare", "chef-fk-lund");
  private static final List<String> OF_AF = List.of("af-lund-unga", "af-lund-rehab", "chef-af-lund-unga");

  @Autowired private ProcessEngine engine;
  @Autowired private PathCoverage paths;
  @Autowired private Work work;
  @Autowired private JdbcClient database;

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf("intake-decision", "intake-position");
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
  void theChairOnlyConfirmsWhatAllPartiesAgreeOn() {
    String caseNumber = positions("FOR", "FOR", "FOR", "FOR");

    assertThat(work.form(Referral.CHAIR, caseNumber, DECIDE)).containsEntry("preparedDecision", "Skrivs in: 4 för och 0 mot.");
    work.submit(Referral.CHAIR, caseNumber, DECIDE, Map.of("decisionGrounds", "Parterna är överens."));

    assertThat(work.form(Referral.REFERRER, caseNumber, "userTask_tellOutcome")).containsEntry("outcomeText", "Skrivs in");
    assertThat(decision(caseNumber)).containsEntry("outcome", "ADMITTED").containsEntry("agreement", "UNANIMOUS")
        .containsEntry("casting_vote", false).containsEntry("presented_by", Referral.REFERRER);
  }

  @Test
  void aReflectionOnGenderIsKeptAndNeverAskedFor() {
    String caseNumber = positions("FOR", "FOR", "FOR", "FOR");

    work.submit(Referral.CHAIR, caseNumber, DECIDE,
        Map.of("decisionGrounds", "Parterna är överens.", "genderReflection", "Ja, det hade vi."));

    assertThat(database.sql("SELECT count(*) FROM casework.case_entry WHERE case_number = ? AND question = 'genderReflection'")
        .param(caseNumber).query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void partiesThatDisagreeVoteAndWhoDiffersIsNoted() {
    String caseNumber = positions("FOR", "FOR", "AGAINST", "FOR");

    work.submit(Referral.CHAIR, caseNumber, VOTE, Referral.votes("FOR", "FOR", "AGAINST", "FOR"));
    work.submit(Referral.CHAIR, caseNumber, DECIDE, Referral.admission());

    assertThat(dissenters(caseNumber)).containsExactly("arbetsformedlingen");
    assertThat((String) work.form(Referral.REFERRER, caseNumber, "userTask_tellOutcome").get("decisionRecord"))
        .contains("Parternas gemensamma beslut", "Arbetsförmedlingen (Arbetsförmedlare unga Lund): mot, skiljaktig mening antecknad.",
            "Ordförande: Socialsekreterare Kävlinge.", "Föredragande: KAA-handläggare Kävlinge")
        .doesNotContainIgnoringCase("förbund").doesNotContain("bevilja");
  }

  @Test
  void atATieTheChairDecides() {
    for (String outcome : List.of("ADMITTED", "NOT_ADMITTED")) {
      String caseNumber = positions("FOR", "AGAINST", "AGAINST", "FOR");
      work.submit(Referral.CHAIR, caseNumber, VOTE, Referral.votes("FOR", "AGAINST", "AGAINST", "FOR"));

      Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome, "decisionGrounds", "Skäl."));
      if (outcome.equals("NOT_ADMITTED")) {
        answers.putAll(Map.of("recommendation", "Väg.", "receivingUnit", "kavlinge-kaa"));
      }
      work.submit(Referral.CHAIR, caseNumber, DECIDE, answers);

      assertThat(decision(caseNumber)).containsEntry("outcome", outcome).containsEntry("casting_vote", true);
    }
  }

  @Test
  void someMindsChangeInTheDiscussion() {
    String caseNumber = positions("FOR", "AGAINST", "AGAINST", "AGAINST");
    work.submit(Referral.CHAIR, caseNumber, VOTE, Referral.votes("FOR", "FOR", "FOR", "AGAINST"));

    work.submit(Referral.CHAIR, caseNumber, DECIDE, Map.of("outcome", "ADMITTED", "decisionGrounds", "Väg in."));

    assertThat(work.form(Referral.REFERRER, caseNumber, "userTask_tellOutcome"))
        .containsEntry("outcomeText", "Skrivs in");
    assertThat(dissenters(caseNumber)).containsExactly("forsakringskassan");
  }

  @Test
  void aQuestionGoesBackToTheReferrer() {
    String caseNumber = positions("AGAINST", "AGAINST", "AGAINST", "AGAINST");
    Map<String, Object> more = Map.of("outcome", "MORE_INFORMATION", "decisionGrounds", "Oklart.");
    assertThat(refusedField(() -> work.submit(Referral.CHAIR, caseNumber, DECIDE, more))).isEqualTo("moreInformationQuestion");

    work.submit(Referral.CHAIR, caseNumber, DECIDE,
        Map.of("outcome", "MORE_INFORMATION", "decisionGrounds", "Oklart.", "moreInformationQuestion", "Vad säger vården?"));

    assertThat(work.form(Referral.REFERRER, caseNumber, "userTask_tellOutcome"))
        .containsEntry("outcomeText", "Behöver mer underlag")
        .hasEntrySatisfying("tellText", said -> assertThat(said.toString()).contains("Vad säger vården?"));
  }

  @Test
  void somebodyOutsideMayTakeOverButNobodyUnknown() {
    String caseNumber = positions("AGAINST", "AGAINST", "AGAINST", "AGAINST");
    Map<String, Object> unknown = Map.of("outcome", "NOT_ADMITTED", "decisionGrounds", "Skäl.", "recommendation", "Väg.",
        "receivingUnit", "forbundet-kansli");
    assertThat(refusedField(() -> work.submit(Referral.CHAIR, caseNumber, DECIDE, unknown))).isEqualTo("receivingUnit");

    work.submit(Referral.CHAIR, caseNumber, DECIDE, Map.of("outcome", "NOT_ADMITTED", "decisionGrounds", "Skäl.",
        "recommendation", "Väg.", "receivingOutside", "En folkhögskola"));

    assertThat(decision(caseNumber)).containsEntry("received_outside", true).containsEntry("receiving_unit", null);
  }

  @Test
  void whoIsDisqualifiedPassesTheQuestionOnAndKeepsNothing() {
    String caseNumber = registered();
    String task = work.taskOf("fk-lund", caseNumber, POSITION).getId();

    work.submit("fk-lund", caseNumber, POSITION, Referral.disqualification());

    assertThat(holders(caseNumber, POSITION)).contains("fk-lund-utredare").doesNotContain("fk-lund").hasSize(4);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task).singleResult()).isNull();
    assertThat(work.form("fk-lund-utredare", caseNumber, POSITION))
        .containsEntry("ownWords", Referral.registration().get("ownWords"));
    work.submit("fk-lund-utredare", caseNumber, POSITION, Referral.position("FOR"));
    answer(caseNumber, "FOR", "FOR", "FOR");
    work.submit(Referral.CHAIR, caseNumber, DECIDE, Referral.admission());
    assertThat(decision(caseNumber)).containsEntry("agreement", "UNANIMOUS");
  }

  @Test
  void aDisqualifiedChairIsFollowedByTheDeputy() {
    String caseNumber = registered();
    work.submit(Referral.CHAIR, caseNumber, POSITION, Referral.disqualification());
    work.submit("ame-kavlinge", caseNumber, POSITION, Referral.position("FOR"));
    for (String other : List.of("vc-kavlinge", "af-lund-unga", "fk-lund")) {
      work.submit(other, caseNumber, POSITION, Referral.position("FOR"));
    }

    assertThat(holders(caseNumber, DECIDE)).containsExactly("ame-kavlinge");
    work.submit("ame-kavlinge", caseNumber, DECIDE, Referral.admission());
    assertThat(decision(caseNumber)).containsEntry("decided_by", "ame-kavlinge");
  }

  @Test
  void aReminderLiftsTheStep() {
    String caseNumber = registered();
    Task before = work.taskOf("fk-lund", caseNumber, POSITION);
    assertThat(before.getPriority()).isLessThan(RemindedSteps.PRIORITY);

    fire(before, "boundaryEvent_remind");

    Task after = work.taskOf("fk-lund", caseNumber, POSITION);
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getPriority()).isEqualTo(RemindedSteps.PRIORITY);
    assertThat(after.getFollowUpDate()).isNotNull();
    assertThat(events(caseNumber, "forsakringskassan")).containsExactly("ASKED fk-lund", "REMINDED fk-lund");
  }

  @Test
  void silenceGoesFromOneToTheNextAndNeverCountsAsAYes() {
    String caseNumber = registered();
    answer(caseNumber, "FOR", "FOR", "FOR");

    silence(caseNumber, OF_FK);

    assertThat(events(caseNumber, "forsakringskassan"))
        .containsExactly("ASKED fk-lund", "ASKED fk-lund-utredare", "ASKED chef-fk-lund", "NOBODY_LEFT null");
    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee).containsExactly(COORDINATOR);
    assertThat(work.form(COORDINATOR, caseNumber, MISSING))
        .containsEntry("missingParty", "Försäkringskassan, Försäkringskassan Lund samverkan")
        .containsEntry("missingSince", today().toString())
        .doesNotContainKeys("name", "ownWords", "birthYear");
    work.submit(COORDINATOR, caseNumber, MISSING, Map.of("missingPosition", "NO_ANSWER"));
    assertThat(refusedField(() -> work.submit(Referral.CHAIR, caseNumber, VOTE, Referral.votes("FOR", "FOR", "FOR", "FOR"))))
        .isEqualTo("voteSocialInsurance");
    assertThat(refusedField(() -> work.submit(Referral.CHAIR, caseNumber, VOTE, Referral.votes("FOR", "ABSENT", "FOR", "ABSENT"))))
        .isEqualTo("voteRegion");
    work.submit(Referral.CHAIR, caseNumber, VOTE, Referral.votes("FOR", "FOR", "FOR", "ABSENT"));
    work.submit(Referral.CHAIR, caseNumber, DECIDE, Referral.admission());
    assertThat(database.sql("SELECT seat FROM casework.intake_decision_part WHERE case_number = ? ORDER BY seat")
        .param(caseNumber).query(String.class).list()).containsExactly("arbetsformedlingen", "kommun", "region");
  }

  @Test
  void theCoordinatorLetsAPartyBeAskedAgainUntilANewDay() {
    String caseNumber = registered();
    silence(caseNumber, OF_FK);
    LocalDate until = today().plusDays(9);
    for (LocalDate wrong : List.of(today(), today().plusDays(31))) {
      assertThat(refusedField(() -> work.submit(COORDINATOR, caseNumber, MISSING,
          Map.of("missingPosition", "ASK_AGAIN", "askAgainUntil", wrong.toString())))).isEqualTo("askAgainUntil");
    }

    work.submit(COORDINATOR, caseNumber, MISSING, Map.of("missingPosition", "ASK_AGAIN", "askAgainUntil", until.toString()));

    Task again = work.taskOf("fk-lund", caseNumber, POSITION);
    assertThat(again.getDueDate().toInstant().atZone(ZoneId.of("Europe/Stockholm")).toLocalDate()).isEqualTo(until);
  }

  @Test
  void withoutQuorumTheMissingPartiesAreAskedAgainAndTheSecondTimeTheCoordinatorActs() {
    String caseNumber = registered();
    work.submit(Referral.CHAIR, caseNumber, POSITION, Referral.position("FOR"));
    work.submit("vc-kavlinge", caseNumber, POSITION, Referral.position("FOR"));

    leaveUnanswered(caseNumber);
    assertThat(holders(caseNumber, POSITION)).containsExactlyInAnyOrder("af-lund-unga", "fk-lund");
    assertThat(database.sql("SELECT next_meeting FROM casework.intake_postponement WHERE case_number = ?").param(caseNumber)
        .query(LocalDate.class).single()).isAfter(today());

    leaveUnanswered(caseNumber);
    assertThat(holders(caseNumber, NO_QUORUM)).containsExactly(COORDINATOR);
    assertThat((String) work.form(COORDINATOR, caseNumber, NO_QUORUM).get("missingParties"))
        .contains("Arbetsförmedlingen", "Försäkringskassan").doesNotContain("Regionen");
    work.submit(COORDINATOR, caseNumber, NO_QUORUM, Map.of("askAgainUntil", today().plusDays(14).toString()));

    work.submit("af-lund-unga", caseNumber, POSITION, Referral.position("FOR"));
    work.submit("fk-lund", caseNumber, POSITION, Referral.position("FOR"));
    work.submit(Referral.CHAIR, caseNumber, DECIDE, Referral.admission());
    assertThat(decision(caseNumber)).containsEntry("agreement", "UNANIMOUS");
  }

  private void leaveUnanswered(String caseNumber) {
    silence(caseNumber, OF_FK);
    silence(caseNumber, OF_AF);
    for (int each = 0; each < 2; each++) {
      Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber)
          .taskDefinitionKey(MISSING).list().get(0);
      work.as(COORDINATOR, () -> {
        engine.getFormService().submitTaskForm(task.getId(), Map.of("missingPosition", "NO_ANSWER"));
        return null;
      });
    }
  }

  private void silence(String caseNumber, List<String> people) {
    people.forEach(each -> fire(work.taskOf(each, caseNumber, POSITION), "boundaryEvent_notAnswered"));
  }

  private void fire(Task task, String timer) {
    Job job = engine.getManagementService().createJobQuery().processInstanceId(task.getProcessInstanceId())
        .activityId(timer).singleResult();
    engine.getManagementService().executeJob(job.getId());
  }

  private String positions(String... positions) {
    String caseNumber = registered();
    answer(caseNumber, positions);
    return caseNumber;
  }

  private void answer(String caseNumber, String... positions) {
    for (int seat = 0; seat < positions.length; seat++) {
      work.submit(Referral.REPRESENTATIVES.get(seat), caseNumber, POSITION, Referral.position(positions[seat]));
    }
  }

  private String registered() {
    ProcessInstance started = work.startCase(Referral.REFERRER, "kavlinge");
    String caseNumber = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceId(started.getId()).singleResult().getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    return caseNumber;
  }

  private List<String> holders(String caseNumber, String step) {
    return work.openTasks(caseNumber).stream().filter(task -> task.getTaskDefinitionKey().equals(step))
        .map(Task::getAssignee).toList();
  }

  private List<String> events(String caseNumber, String seat) {
    return database.sql("SELECT kind || ' ' || coalesce(caseworker, 'null') FROM casework.intake_ask_event"
            + " WHERE case_number = ? AND seat = ? ORDER BY id")
        .params(caseNumber, seat).query(String.class).list();
  }

  private Map<String, Object> decision(String caseNumber) {
    return database.sql("SELECT * FROM casework.intake_decision WHERE case_number = ?").param(caseNumber).query().singleRow();
  }

  private List<String> dissenters(String caseNumber) {
    return database.sql("SELECT seat FROM casework.intake_decision_part WHERE case_number = ? AND dissents ORDER BY seat")
        .param(caseNumber).query(String.class).list();
  }

  private static String refusedField(Runnable doing) {
    List<String> field = new ArrayList<>();
    assertThatThrownBy(doing::run).isInstanceOfSatisfying(RequestRefused.class,
        refused -> refused.reasons().forEach(reason -> field.add(reason.field())));
    assertThat(field).hasSize(1);
    return field.get(0);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm"));
  }
}
