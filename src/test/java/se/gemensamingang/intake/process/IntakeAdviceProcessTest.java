package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.CaseEvents;
import se.gemensamingang.consent.ConsentId;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RemindedSteps;
import se.gemensamingang.workflow.RequestRefused;

/** The group advises an agency that asks, and takes note of what a party wants the others to know. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeAdviceProcessTest {

  private static final String COORDINATOR = "samordnare";
  private static final String REGISTER = "userTask_registerReferral";
  private static final String ASK = "userTask_askUnnamed";
  private static final String ADVISE = "userTask_giveAdvice";
  private static final String MISSING = "userTask_missingAdvice";
  private static final String RECEIVE = "userTask_receiveAdvice";
  private static final String TAKE_NOTE = "userTask_takeNote";
  private static final String REPLIES = "userTask_readReplies";
  private static final String ADVICE = "Börja med ett brev och sedan ett besök.";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  @Autowired private ProcessEngine engine;
  @Autowired private PathCoverage paths;
  @Autowired private Work work;
  @Autowired private JdbcClient database;
  @Autowired private List<CaseEvents> events;
  @Autowired private RecordingConsent consents;

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf("intake-advice");
  }

  @Test
  void theGroupAdvisesOnSomebodyItDoesNotKnow() {
    String caseNumber = unnamed(Referral.unnamedQuestion());

    assertThat(work.form(Referral.CHAIR, caseNumber, ADVISE))
        .containsEntry("adviceQuestion", Referral.unnamedQuestion().get("unnamedQuestion"))
        .containsEntry("adviceWho", "Kvinna\n20 till 24 år\nUnga vuxna från 20 år som stannar hemma\nEn närstående hörde av sig");
    work.submit(Referral.CHAIR, caseNumber, ADVISE, Map.of("advice", ADVICE));
    assertThat(work.form(Referral.REFERRER, caseNumber, RECEIVE)).containsEntry("advice", ADVICE);
    work.submit(Referral.REFERRER, caseNumber, RECEIVE, Map.of());

    assertThat(closed(caseNumber)).isEqualTo("ADVICE_GIVEN");
    assertThat(database.sql("""
            SELECT count(*) FROM casework.participant_identity WHERE participant =
              (SELECT participant FROM casework.case_record WHERE case_number = ?)""").param(caseNumber)
        .query(Integer.class).single()).as("nobody is identified").isZero();
    assertThat(events.stream().flatMap(each -> each.of(new CaseNumber(caseNumber)).stream())).extracting("what")
        .contains("Gruppen fick en fråga utan att någon namngavs", "En närstående hörde av sig", "Gruppens råd skrevs",
            "Gruppens svar togs emot", "Ärendet avslutades: gruppen gav ett råd");
  }

  @Test
  void adviceOnSomebodyWhoConsentsIsReadByWhoAskedThroughTheConsent() {
    Map<String, Object> referral = new HashMap<>(Referral.registration());
    referral.put("errand", "ADVICE");
    referral.put("cameBy", "SELF");
    String caseNumber = begun();
    work.submit(Referral.REFERRER, caseNumber, REGISTER, referral);

    assertThat(work.form(Referral.CHAIR, caseNumber, ADVISE)).containsEntry("adviceOwnWords", referral.get("ownWords"))
        .containsEntry("adviceWho", "Testperson").containsEntry("adviceQuestion", referral.get("question"))
        .containsEntry("adviceSituation", referral.get("situation"));
    work.submit(Referral.CHAIR, caseNumber, ADVISE, Map.of("advice", ADVICE));
    assertThat(work.form(Referral.REFERRER, caseNumber, RECEIVE)).containsEntry("advice", ADVICE);
    withdrawAll(caseNumber);
    assertThat(work.form(Referral.REFERRER, caseNumber, RECEIVE)).containsEntry("advice", "");
    work.submit(Referral.REFERRER, caseNumber, RECEIVE, Map.of());

    assertThat(closed(caseNumber)).isEqualTo("ADVICE_GIVEN");
    assertThat(events.stream().flatMap(each -> each.of(new CaseNumber(caseNumber)).stream())).extracting("what")
        .contains("Deltagaren kom själv");
  }

  @Test
  void whoDoesNotWriteIsRemindedAndThenTheCoordinatorNamesSomebodyElseWithoutSeeingTheQuestion() {
    String caseNumber = unnamed(Referral.unnamedQuestion());
    Task step = work.taskOf(Referral.CHAIR, caseNumber, ADVISE);
    fire(step, "boundaryEvent_remind");
    assertThat(work.taskOf(Referral.CHAIR, caseNumber, ADVISE).getPriority()).isEqualTo(RemindedSteps.PRIORITY);
    fire(step, "boundaryEvent_adviceLate");

    assertThat(work.form(COORDINATOR, caseNumber, MISSING)).containsOnlyKeys("silentAdviser", "adviserOptions")
        .containsEntry("silentAdviser", "Socialsekreterare Kävlinge");
    assertThat(refusedField(() -> work.submit(COORDINATOR, caseNumber, MISSING, named("kaa-lomma", TODAY.plusDays(3)))))
        .isEqualTo("adviser");
    assertThat(refusedField(() -> work.submit(COORDINATOR, caseNumber, MISSING, named("vc-kavlinge", TODAY.plusDays(31)))))
        .isEqualTo("adviceUntil");
    assertThat(refusedField(() -> work.submit(COORDINATOR, caseNumber, MISSING, named("vc-kavlinge", TODAY))))
        .isEqualTo("adviceUntil");
    work.submit(COORDINATOR, caseNumber, MISSING, named("vc-kavlinge", TODAY.plusDays(30)));

    assertThat(work.taskOf("vc-kavlinge", caseNumber, ADVISE).getDueDate().toInstant().atZone(ZoneId.of("Europe/Stockholm"))
        .toLocalDate()).isEqualTo(TODAY.plusDays(30));
    assertThat(database.sql("SELECT kind || ' ' || caseworker FROM casework.intake_request_event WHERE case_number = ? ORDER BY id")
        .param(caseNumber).query(String.class).list())
        .containsExactly("ADVICE_REMINDED soc-kavlinge", "ADVICE_LATE soc-kavlinge", "ADVISER_NAMED samordnare");
    work.submit("vc-kavlinge", caseNumber, ADVISE, Map.of("advice", ADVICE));
    work.submit(Referral.REFERRER, caseNumber, RECEIVE, Map.of());
    assertThat(closed(caseNumber)).isEqualTo("ADVICE_GIVEN");
  }

  @Test
  void everyPartyTakesNoteAndItsAnswerComesBack() {
    String caseNumber = unnamed(Map.of("unnamedErrand", "INFORMATION", "information", "Nya öppettider från måndag."));

    assertThat(work.form("fk-lund", caseNumber, TAKE_NOTE)).containsEntry("information", "Nya öppettider från måndag.")
        .containsEntry("informationSender", "KAA-handläggare Kävlinge, Kävlinge kommunala aktivitetsansvar");
    Referral.REPRESENTATIVES.forEach(member -> work.submit(member, caseNumber, TAKE_NOTE,
        member.equals("vc-kavlinge") ? Map.of("noteReply", "Vi sprider det.") : Map.of()));

    assertThat(work.form(Referral.REFERRER, caseNumber, REPLIES).get("replies").toString())
        .contains("Vi sprider det.", "Vårdcentralen Kävlinge").doesNotContain("Nej, inte i tid");
    work.submit(Referral.REFERRER, caseNumber, REPLIES, Map.of());
    assertThat(closed(caseNumber)).isEqualTo("INFORMATION_GIVEN");
  }

  @Test
  void whoDoesNotTakeNoteInTimeIsShownToWhoInformed() {
    String caseNumber = unnamed(Map.of("unnamedErrand", "INFORMATION", "information", "Nya öppettider från måndag."));
    work.submit("fk-lund", caseNumber, TAKE_NOTE, Map.of());
    fire(work.taskOf("vc-kavlinge", caseNumber, TAKE_NOTE), "boundaryEvent_notNoted");

    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee).containsExactly(Referral.REFERRER);
    assertThat(work.form(Referral.REFERRER, caseNumber, REPLIES).get("replies").toString()).contains("Nej, inte i tid", "Ja");
  }

  @Test
  void aNumberIsNotTakenWhereNobodyMayBeNamed() {
    for (String number : List.of("19900101-9802", "900101-9802", "199001019802", "900101 9802")) {
      Map<String, Object> question = new HashMap<>(Referral.unnamedQuestion());
      question.put("unnamedQuestion", "Det gäller " + number + ".");
      assertThat(refusedField(() -> unnamed(question))).isEqualTo("unnamedQuestion");
    }
    assertThat(refusedField(() -> unnamed(Map.of("unnamedErrand", "INFORMATION", "information", "Se 900101-9802"))))
        .isEqualTo("information");
  }

  private static Map<String, Object> named(String adviser, LocalDate until) {
    return Map.of("adviser", adviser, "adviceUntil", until.toString());
  }

  private String begun() {
    return work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
  }

  private String unnamed(Map<String, Object> question) {
    String caseNumber = begun();
    work.submit(Referral.REFERRER, caseNumber, REGISTER, Map.of("errand", "UNNAMED"));
    work.submit(Referral.REFERRER, caseNumber, ASK, question);
    return caseNumber;
  }

  private void withdrawAll(String caseNumber) {
    database.sql("SELECT DISTINCT consent FROM casework.consent_event WHERE case_number = ?").param(caseNumber)
        .query(UUID.class).list().forEach(consent ->
            consents.withdraw(new ConsentId(consent), new CaseworkerId(Referral.REFERRER)));
  }

  private String closed(String caseNumber) {
    return database.sql("SELECT close_reason FROM casework.case_record WHERE case_number = ?").param(caseNumber)
        .query(String.class).single();
  }

  private void fire(Task task, String timer) {
    Job job = engine.getManagementService().createJobQuery().processInstanceId(task.getProcessInstanceId())
        .activityId(timer).singleResult();
    engine.getManagementService().executeJob(job.getId());
  }

  private static String refusedField(Runnable doing) {
    String[] field = new String[1];
    assertThatThrownBy(doing::run).isInstanceOfSatisfying(RequestRefused.class,
        refused -> field[0] = refused.reasons().get(0).field());
    return field[0];
  }
}
