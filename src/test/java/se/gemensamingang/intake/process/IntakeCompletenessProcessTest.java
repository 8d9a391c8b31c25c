package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.UnnamedLetter.Kind;
import se.gemensamingang.casefile.UnnamedLetters;
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RemindedSteps;
import se.gemensamingang.workflow.RequestRefused;

/** A referral that lacks a part is sent back or on by somebody who sees which part it is and never what the others say. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeCompletenessProcessTest {

  private static final String COORDINATOR = "samordnare";
  private static final String HEAD = "chef-kaa-kavlinge";
  private static final String REGISTER = "userTask_registerReferral";
  private static final String CHECK = "userTask_checkCompleteness";
  private static final String COMPLETE = "userTask_completeReferral";
  private static final String COMPLETE_FOR = "userTask_completeForReferrer";
  private static final String ASKED = "Hur bor deltagaren?";
  private static final Map<String, Object> SENT_BACK =
      Map.of("completenessAnswer", "SENT_BACK", "sentBackQuestion", ASKED);
  private static final Map<String, Object> SENT_ON = Map.of("completenessAnswer", "SENT_ON");

  @Autowired private ProcessEngine engine;
  @Autowired private PathCoverage paths;
  @Autowired private Work work;
  @Autowired private JdbcClient database;
  @Autowired private UnnamedLetters letters;

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf("intake-completeness");
  }

  @Test
  void aWholeReferralGoesStraightToTheGroup() {
    String caseNumber = register(Referral.registration());

    assertThat(holders(caseNumber)).containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
    assertThat(events(caseNumber)).isEmpty();
  }

  @Test
  void whatIsMissingIsAskedForSuppliedAndCheckedAnew() {
    String caseNumber = register(withoutSituation());
    work.submit(COORDINATOR, caseNumber, CHECK, SENT_BACK);

    assertThat(work.form(Referral.REFERRER, caseNumber, COMPLETE)).containsEntry("sentBackQuestion", ASKED)
        .containsEntry("missingParts", "Situationen i dag").containsEntry("name", "Testperson");
    work.submit(Referral.REFERRER, caseNumber, COMPLETE, Map.of("situation", "Bor hemma."));

    assertThat(holders(caseNumber)).containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
    assertThat(work.form("fk-lund", caseNumber, "userTask_givePosition")).containsEntry("situation", "Bor hemma.");
    assertThat(events(caseNumber)).containsExactly("SENT_BACK samordnare", "SUPPLEMENTED kaa-kavlinge");
  }

  @Test
  void whatIsStillMissingComesBackToTheCoordinatorWhoMayLetItGoOn() {
    String caseNumber = register(withoutSituation());
    work.submit(COORDINATOR, caseNumber, CHECK, SENT_BACK);
    work.submit(Referral.REFERRER, caseNumber, COMPLETE, Map.of("occupation", "NONE"));

    assertThat(work.form(COORDINATOR, caseNumber, CHECK).get("soFar").toString()).contains("kompletterade remissen");
    work.submit(COORDINATOR, caseNumber, CHECK, SENT_ON);

    assertThat(holders(caseNumber)).containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
  }

  @Test
  void theCoordinatorSeesWhichPartsAreMissingAndNothingOfWhatTheReferralSays() {
    Map<String, Object> referral = withoutSituation();
    referral.put("targetGroup", "NEWLY_ARRIVED");
    String caseNumber = register(referral);

    assertThat(work.form(COORDINATOR, caseNumber, CHECK)).containsOnlyKeys("wantedOfGroup", "missingParts", "soFar")
        .containsEntry("wantedOfGroup", "Inskrivning").containsEntry("missingParts", "Behövs tolk?\nSpråk\nSituationen i dag");
    assertThat(work.taskOf(COORDINATOR, caseNumber, CHECK)).satisfies(task -> {
      assertThat(task.getDueDate().toInstant()).isAfter(Instant.now());
      assertThat(task.getOwner()).isEqualTo(Referral.REFERRER);
    });
  }

  @Test
  void theQuestionIsReadByTheReferringUnitAloneAndLeavesATrace() {
    String caseNumber = register(withoutSituation());
    work.submit(COORDINATOR, caseNumber, CHECK, SENT_BACK);

    assertThat(asked(caseNumber, Referral.REFERRER)).containsExactly(ASKED);
    assertThat(asked(caseNumber, COORDINATOR)).as("nobody at the samordningsförbund reads").isEmpty();
    work.submit(Referral.REFERRER, caseNumber, COMPLETE, Map.of("situation", "Bor hemma."));
    assertThat(asked(caseNumber, "fk-lund")).as("somebody of the group, who has a step now").isEmpty();
    assertThat(database.sql("SELECT ground FROM casework.access_log WHERE case_number = ? AND step = 'sent-back-test'")
        .param(caseNumber).query(String.class).list()).containsExactly("unnamed");
  }

  @Test
  void sendingBackNeedsAQuestion() {
    String caseNumber = register(withoutSituation());

    assertThatThrownBy(() -> work.submit(COORDINATOR, caseNumber, CHECK, Map.of("completenessAnswer", "SENT_BACK")))
        .isInstanceOfSatisfying(RequestRefused.class,
            refused -> assertThat(refused.reasons()).extracting("field").containsExactly("sentBackQuestion"));
    assertThat(work.taskOf(COORDINATOR, caseNumber, CHECK)).isNotNull();
  }

  @Test
  void silenceIsRemindedOfThenGoesToTheUnitHeadAndThenToTheCoordinator() {
    String caseNumber = register(withoutSituation());
    work.submit(COORDINATOR, caseNumber, CHECK, SENT_BACK);

    Task step = work.taskOf(Referral.REFERRER, caseNumber, COMPLETE);
    fire(step, "boundaryEvent_remind");
    assertThat(work.taskOf(Referral.REFERRER, caseNumber, COMPLETE).getPriority()).isEqualTo(RemindedSteps.PRIORITY);
    fire(step, "boundaryEvent_notCompleted");
    assertThat(holders(caseNumber)).containsExactly(HEAD);
    fire(work.taskOf(HEAD, caseNumber, COMPLETE_FOR), "boundaryEvent_headNotCompleted");
    assertThat(holders(caseNumber)).containsExactly(COORDINATOR);
    assertThat(events(caseNumber)).containsExactly("SENT_BACK samordnare", "SUPPLEMENT_REMINDED kaa-kavlinge",
        "SUPPLEMENT_LATE kaa-kavlinge", "SUPPLEMENT_LATE chef-kaa-kavlinge");
    assertThat(work.form(COORDINATOR, caseNumber, CHECK).get("soFar").toString())
        .contains("Enhetschef KAA Kävlinge svarade inte i tid");
  }

  @Test
  void theUnitHeadSuppliesWhatTheReferrerDoesNot() {
    String caseNumber = register(withoutSituation());
    work.submit(COORDINATOR, caseNumber, CHECK, SENT_BACK);
    fire(work.taskOf(Referral.REFERRER, caseNumber, COMPLETE), "boundaryEvent_notCompleted");

    assertThat(work.form(HEAD, caseNumber, COMPLETE_FOR)).containsEntry("sentBackQuestion", ASKED);
    work.submit(HEAD, caseNumber, COMPLETE_FOR, Map.of("situation", "Bor hemma."));

    assertThat(holders(caseNumber)).containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
  }

  private String register(Map<String, Object> referral) {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, REGISTER, referral);
    return caseNumber;
  }

  private static Map<String, Object> withoutSituation() {
    Map<String, Object> referral = new HashMap<>(Referral.registration());
    referral.remove("situation");
    return referral;
  }

  private List<String> asked(String caseNumber, String reader) {
    return letters.read(new CaseNumber(caseNumber), Kind.SENT_BACK, new Reader(new CaseworkerId(reader), "sent-back-test"))
        .stream().map(letter -> letter.text()).toList();
  }

  private List<String> holders(String caseNumber) {
    return work.openTasks(caseNumber).stream().map(Task::getAssignee).toList();
  }

  private void fire(Task task, String timer) {
    Job job = engine.getManagementService().createJobQuery().processInstanceId(task.getProcessInstanceId())
        .activityId(timer).singleResult();
    engine.getManagementService().executeJob(job.getId());
  }

  private List<String> events(String caseNumber) {
    return database.sql("SELECT kind || ' ' || caseworker FROM casework.intake_request_event WHERE case_number = ? ORDER BY id")
        .param(caseNumber).query(String.class).list();
  }
}
