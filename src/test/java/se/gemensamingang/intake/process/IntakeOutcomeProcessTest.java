package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.SmallPlatform;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

/** What follows a decision, with a platform that has room for one. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeOutcomeProcessTest {

  private static final String TELL = "userTask_tellOutcome";
  private static final String WAIT = "userTask_confirmWait";
  private static final String TAKE_UP = "userTask_takeUpRecommendation";
  private static final String ARRANGE = "userTask_arrangeContact";
  private static final String PLAN = "userTask_preparePlanning";

  private final ProcessEngine engine;
  private final PathCoverage paths;
  private final Work work;
  private final Cases cases;
  private final CaseTeam team;
  private final JdbcClient database;

  @Autowired
  IntakeOutcomeProcessTest(ProcessEngine engine, PathCoverage paths, Work work, Cases cases, CaseTeam team,
      JdbcClient database) {
    this.engine = engine;
    this.paths = paths;
    this.work = work;
    this.cases = cases;
    this.team = team;
    this.database = database;
  }

  @DynamicPropertySource
  static void roomForOne(DynamicPropertyRegistry properties) {
    properties.add("gemensamingang.directory.file", SmallPlatform::directory);
  }

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf("intake-outcome", "intake-recommendation");
  }

  @AfterEach
  void everyOpenCaseHasOneResponsibleAndNoPlatformIsOverfull() {
    assertThat(database.sql("""
        SELECT count(*) FROM casework.case_record c WHERE c.closed_at IS NULL AND 1 <> (SELECT count(*)
          FROM casework.responsibility r WHERE r.case_number = c.case_number AND r.until IS NULL)""")
        .query(Integer.class).single()).isZero();
    assertThat(database.sql("""
        SELECT count(*) FROM (SELECT DISTINCT ON (case_number) kind FROM casework.intake_place_event
          WHERE platform = 'peak' ORDER BY case_number, id DESC) newest WHERE kind = 'SEATED'""")
        .query(Integer.class).single()).isLessThanOrEqualTo(1);
  }

  @Test
  void eachPartyOfAnAdmittedCaseNamesItsCaseworkerWhoJoinsTheTeam() {
    String caseNumber = decided(Referral.registration(), true, Referral.admission());
    tell(caseNumber, "NO");

    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee).containsExactlyInAnyOrder(
        "chef-soc-kavlinge", "chef-vc-kavlinge", "chef-af-lund-unga", "chef-fk-lund");
    assertThat(work.form("chef-fk-lund", caseNumber, "userTask_nameCaseworker").get("accessAdvice").toString())
        .contains("samtycke");
    assertRefused("caseworker", () -> work.submit("chef-fk-lund", caseNumber, "userTask_nameCaseworker",
        Map.of("caseworker", "soc-kavlinge")));
    work.submit("chef-soc-kavlinge", caseNumber, "userTask_nameCaseworker", Map.of());
    work.submit("chef-vc-kavlinge", caseNumber, "userTask_nameCaseworker", Map.of());
    work.submit("chef-af-lund-unga", caseNumber, "userTask_nameCaseworker", Map.of("caseworker", "af-lund-unga"));
    work.submit("chef-fk-lund", caseNumber, "userTask_nameCaseworker", Map.of("caseworker", "fk-lund-utredare"));

    assertThat(team.members(new CaseNumber(caseNumber))).extracting(CaseworkerId::value).containsExactlyInAnyOrder(
        Referral.REFERRER, "soc-kavlinge", "vc-kavlinge", "af-lund-unga", "fk-lund-utredare");
    work.submit(Referral.REFERRER, caseNumber, PLAN, Map.of("planningStep", "GOES_ON", "planningNote", "Möte bokat."));
    Task waits = work.taskOf(Referral.REFERRER, caseNumber, PLAN);
    assertThat(waits.getDueDate()).isNotNull();
    work.submit(Referral.REFERRER, caseNumber, PLAN, Map.of("planningStep", "ENDED", "planningNote", "Vill inte."));
    assertClosed(caseNumber, "PARTICIPANT_DECLINED");
  }

  @Test
  void aNoIsTakenUpByTheOnlyCaseworkerOfTheReceivingUnit() {
    String caseNumber = decided(Referral.registration(), false, no("kavlinge-ame"));
    assertThat(work.form(Referral.REFERRER, caseNumber, TELL).get("tellText").toString())
        .contains("Prova arbetsträning.", "Kävlinge arbetsmarknadsenhet", "KAA-handläggare Kävlinge", "frivilligt")
        .doesNotContain("Avstyrker", "skiljaktig", "Vi har en väg in");
    tell(caseNumber, "YES");

    assertThat(work.openTasks(caseNumber)).singleElement().extracting(Task::getAssignee).isEqualTo("ame-kavlinge");
    assertThat(responsible(caseNumber)).contains(new CaseworkerId(Referral.REFERRER));
    assertRefused("heldOn", () -> work.submit("ame-kavlinge", caseNumber, TAKE_UP,
        Map.of("recommendationAnswer", "TAKEN_UP", "heldOn", today().plusDays(1).toString())));
    work.submit("ame-kavlinge", caseNumber, TAKE_UP, takenUp());
    assertClosed(caseNumber, "NOT_ADMITTED");
  }

  @Test
  void aReceiverWithoutConsentIsToldToAskTheReferrer() {
    String caseNumber = decided(Referral.registration(), false, no("vardcentral-lomma"));
    tell(caseNumber, "NO");

    assertThat(work.form("vc-lomma", caseNumber, TAKE_UP))
        .doesNotContainValue("Testperson").doesNotContainValue("Prova arbetsträning.")
        .hasEntrySatisfying("accessAdvice", advice -> assertThat(advice.toString()).contains("Ring den som remitterade"))
        .hasEntrySatisfying("contactName", name -> assertThat(name.toString()).contains("KAA-handläggare"));
  }

  @Test
  void theHeadNamesWhereSeveralWorkAndADeclinedRecommendationCarriesAWayOn() {
    String caseNumber = decided(Referral.registration(), false, no("fk-lund-samverkan"));
    tell(caseNumber, "NO");

    assertRefused("caseworker", () -> work.submit("chef-fk-lund", caseNumber, "userTask_nameReceiver",
        Map.of("caseworker", "soc-kavlinge")));
    work.submit("chef-fk-lund", caseNumber, "userTask_nameReceiver", Map.of("caseworker", "fk-lund-utredare"));
    assertRefused("wayOn", () -> work.submit("fk-lund-utredare", caseNumber, TAKE_UP,
        Map.of("recommendationAnswer", "DECLINED")));
    work.submit("fk-lund-utredare", caseNumber, TAKE_UP,
        Map.of("recommendationAnswer", "DECLINED", "wayOn", "Vårdcentralen bör ta vid."));

    assertThat(work.openTasks(caseNumber)).singleElement().extracting(Task::getAssignee).isEqualTo(Referral.REFERRER);
    assertRefused("receivingUnit", () -> work.submit(Referral.REFERRER, caseNumber, ARRANGE, Map.of("contactKind", "UNIT")));
    work.submit(Referral.REFERRER, caseNumber, ARRANGE, Map.of("contactKind", "UNIT", "receivingUnit", "kavlinge-ame"));
    work.submit("ame-kavlinge", caseNumber, TAKE_UP, takenUp());
    assertClosed(caseNumber, "NOT_ADMITTED");
  }

  @Test
  void aReceiverOutsideTheDirectoryIsRecordedByTheReferrer() {
    Map<String, Object> no = no(null);
    no.put("receivingOutside", "En förening");
    String caseNumber = decided(Referral.registration(), false, no);
    tell(caseNumber, "NO");

    assertRefused("contactWith", () -> work.submit(Referral.REFERRER, caseNumber, ARRANGE,
        Map.of("contactKind", "HELD", "heldOn", today().toString())));
    work.submit(Referral.REFERRER, caseNumber, ARRANGE,
        Map.of("contactKind", "HELD", "contactWith", "Föreningens kurator", "heldOn", today().toString()));
    assertClosed(caseNumber, "NOT_ADMITTED");
  }

  @Test
  void theGroupIsAskedAgainWhenItHasGotWhatItWanted() {
    String caseNumber = decided(Referral.registration(), false, Map.of("outcome", "MORE_INFORMATION",
        "decisionGrounds", "Oklart.", "moreInformationQuestion", "Vad säger skolan?"));
    tell(caseNumber, "NO");
    assertThat(work.form(Referral.REFERRER, caseNumber, "userTask_supplementReferral"))
        .containsEntry("moreInformationQuestion", "Vad säger skolan?");
    work.submit(Referral.REFERRER, caseNumber, "userTask_supplementReferral", Map.of("situation", "Skolan säger ja."));

    assertThat(work.form("fk-lund", caseNumber, "userTask_givePosition")).containsEntry("situation", "Skolan säger ja.");
    decide(caseNumber, true, Referral.admission());
    assertThat(work.form(Referral.REFERRER, caseNumber, TELL).get("tellText").toString()).contains("Du är inskriven");
    assertThat(database.sql("SELECT count(*) FROM casework.intake_position_of_round WHERE case_number = ?")
        .param(caseNumber).query(Integer.class).single()).isEqualTo(8);
  }

  @Test
  void aFullPlatformLetsInTheFirstInTheQueueWhenASeatIsFree() {
    String first = decided(peak("200401019809"), true, Referral.admission());
    String second = registered(peak("200401019817"));
    positions(second, true);
    assertThat(work.form(Referral.CHAIR, second, "userTask_decideIntake").get("platformRule").toString())
        .contains("har fyllt 15 men inte har fyllt 25", "Ingen skrivs ut", "1 platser, 1 inskrivna");
    assertRefused("outcome", () -> work.submit(Referral.CHAIR, second, "userTask_decideIntake", Referral.admission()));
    work.submit(Referral.CHAIR, second, "userTask_decideIntake", waitlisted());
    String third = decided(peak("200401019825"), true, waitlisted());
    tell(second, "NO");
    tell(third, "NO");

    assertThat(work.form(Referral.REFERRER, second, WAIT).get("queueText").toString()).startsWith("Plats 1 i kön")
        .contains("1 platser och 1 är inskrivna");
    assertThat(work.form(Referral.REFERRER, third, WAIT).get("queueText").toString()).startsWith("Plats 2 i kön");
    work.submit(Referral.REFERRER, second, WAIT, confirmation("STILL_WANTS"));
    assertRefused("askedOn", () -> work.submit(Referral.REFERRER, second, WAIT,
        Map.of("waitAnswer", "STILL_WANTS", "askedOn", today().minusDays(1).toString())));
    Map<String, Object> changed = new HashMap<>(confirmation("CHANGED"));
    changed.put("waitChange", "Har flyttat.");
    work.submit(Referral.REFERRER, second, WAIT, changed);

    endPlanning(first);

    assertThat(work.taskOf(Referral.REFERRER, second, WAIT)).isNull();
    assertThat(work.form(Referral.REFERRER, second, TELL).get("tellText").toString()).contains("Du är inskriven");
    assertThat(work.form(Referral.REFERRER, third, WAIT).get("queueText").toString()).startsWith("Plats 1 i kön");
    work.submit(Referral.REFERRER, third, WAIT, confirmation("NO_LONGER"));
    assertClosed(third, "PARTICIPANT_DECLINED");
    endPlanning(second);
  }

  @Test
  void onlyOneIsAdmittedWhenSeveralAreAtTheSameMoment() throws Exception {
    List<String> ready = new ArrayList<>();
    for (String number : List.of("200402019808", "200402019816", "200402019824", "200402019832")) {
      String caseNumber = registered(peak(number));
      positions(caseNumber, true);
      ready.add(caseNumber);
    }
    ExecutorService chairs = Executors.newFixedThreadPool(ready.size());
    List<String> admitted = new ArrayList<>();
    try {
      List<Callable<Boolean>> decisions = ready.stream().<Callable<Boolean>>map(each -> () -> admits(each)).toList();
      List<Future<Boolean>> answers = chairs.invokeAll(decisions);
      for (int each = 0; each < ready.size(); each++) {
        if (answers.get(each).get()) {
          admitted.add(ready.get(each));
        }
      }
    } finally {
      chairs.shutdownNow();
    }

    assertThat(admitted).hasSize(1);
    endPlanning(admitted.get(0));
  }

  private boolean admits(String caseNumber) {
    try {
      work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission());
      return true;
    } catch (RequestRefused full) {
      return false;
    }
  }

  @Test
  void somebodyOfTwentyFiveIsNotAdmittedToPeak() {
    String caseNumber = registered(peak("199801019808"));
    positions(caseNumber, true);

    assertThatThrownBy(() -> work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission()))
        .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.reasons()).singleElement()
            .satisfies(reason -> assertThat(reason.reason()).contains("inte har fyllt 25")));
  }

  @Test
  void whoIsProtectedGetsNoLetter() {
    Map<String, Object> registration = Referral.registration();
    registration.put("protection", "CONFIDENTIALITY_MARKING");
    String caseNumber = decided(registration, true, Referral.admission());

    assertThat(work.form(Referral.REFERRER, caseNumber, TELL).get("letterAdvice").toString()).contains("Skyddade");
    assertRefused("letterWanted", () -> tell(caseNumber, "YES"));
    tell(caseNumber, "NO");
  }

  @Test
  void aReceiverIsNotToldWhereAProtectedParticipantLives() {
    Map<String, Object> registration = Referral.registration();
    registration.put("protection", "PROTECTED_REGISTRATION");
    String caseNumber = decided(registration, false, no("vardcentral-lomma"));
    tell(caseNumber, "NO");

    assertThat(work.form("vc-lomma", caseNumber, TAKE_UP).toString()).contains("ring samordnaren")
        .doesNotContain("Kävlinge", "Testperson");
  }

  private void endPlanning(String caseNumber) {
    if (work.taskOf(Referral.REFERRER, caseNumber, TELL) != null) {
      tell(caseNumber, "NO");
    }
    List.of("chef-soc-kavlinge", "chef-vc-kavlinge", "chef-af-lund-unga", "chef-fk-lund")
        .forEach(head -> work.submit(head, caseNumber, "userTask_nameCaseworker", Map.of()));
    work.submit(Referral.REFERRER, caseNumber, PLAN, Map.of("planningStep", "ENDED", "planningNote", "Klart."));
  }

  private String decided(Map<String, Object> registration, boolean inFavour, Map<String, Object> decision) {
    String caseNumber = registered(registration);
    decide(caseNumber, inFavour, decision);
    return caseNumber;
  }

  private void decide(String caseNumber, boolean inFavour, Map<String, Object> decision) {
    positions(caseNumber, inFavour);
    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", decision);
  }

  private void positions(String caseNumber, boolean inFavour) {
    Referral.REPRESENTATIVES.forEach(member ->
        work.submit(member, caseNumber, "userTask_givePosition", Referral.position(inFavour ? "FOR" : "AGAINST")));
  }

  private String registered(Map<String, Object> registration) {
    String instance = work.startCase(Referral.REFERRER, "kavlinge").getId();
    String caseNumber = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance)
        .singleResult().getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", registration);
    return caseNumber;
  }

  private static Map<String, Object> peak(String number) {
    Map<String, Object> registration = Referral.registration(TestPersons.withCheckDigit(number.substring(0, 11)));
    registration.put("platform", "peak");
    return registration;
  }

  private static Map<String, Object> no(String unit) {
    Map<String, Object> no = new HashMap<>();
    no.put("outcome", "NOT_ADMITTED");
    no.put("decisionGrounds", "En annan väg är bättre.");
    no.put("recommendation", "Prova arbetsträning.");
    if (unit != null) {
      no.put("receivingUnit", unit);
    }
    return no;
  }

  private static Map<String, Object> waitlisted() {
    return Map.of("outcome", "WAITLISTED", "decisionGrounds", "Det är fullt.");
  }

  private static Map<String, Object> takenUp() {
    return Map.of("recommendationAnswer", "TAKEN_UP", "heldOn", today().toString());
  }

  private static Map<String, Object> confirmation(String answer) {
    return Map.of("waitAnswer", answer, "askedOn", today().toString());
  }

  private void tell(String caseNumber, String letter) {
    work.submit(Referral.REFERRER, caseNumber, TELL, Map.of("letterWanted", letter, "toldOn", today().toString()));
  }

  private Optional<CaseworkerId> responsible(String caseNumber) {
    return cases.find(new CaseNumber(caseNumber)).orElseThrow().responsible();
  }

  private void assertClosed(String caseNumber, String reason) {
    assertThat(responsible(caseNumber)).isEmpty();
    assertThat(work.openTasks(caseNumber)).isEmpty();
    assertThat(database.sql("SELECT close_reason FROM casework.case_record WHERE case_number = ?").param(caseNumber)
        .query(String.class).single()).isEqualTo(reason);
  }

  private static void assertRefused(String field, ThrowingCallable asking) {
    assertThatThrownBy(asking).isInstanceOfSatisfying(RequestRefused.class,
        refused -> assertThat(refused.reasons()).extracting("field").containsExactly(field));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm"));
  }
}
