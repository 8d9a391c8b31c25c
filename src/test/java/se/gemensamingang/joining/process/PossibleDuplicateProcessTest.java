package se.gemensamingang.joining.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.CloseReason;
import se.gemensamingang.casefile.PossibleDuplicates;
import se.gemensamingang.casefile.Participants;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.casefile.StatedNumber;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.fixtures.PathCoverage;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Whoever is registered a second time is asked in the first case, and the second referrer notices nothing. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PossibleDuplicateProcessTest {

  private static final String PROCESS = "possible-duplicate";
  private static final String ASK = "userTask_askToJoin";
  private static final String REGISTER = "userTask_registerReferral";
  private static final String FIRST_REFERRER = Referral.REFERRER;
  private static final String SECOND_REFERRER = "soc-lomma";

  private final ProcessEngine engine;
  private final PathCoverage paths;
  private final Work work;
  private final Cases cases;
  private final CaseFile caseFile;
  private final PossibleDuplicates duplicates;
  private final Participants participants;
  private final Protection protection;
  private final JdbcClient database;

  private CaseNumber first;
  private CaseNumber second;

  @Autowired
  PossibleDuplicateProcessTest(ProcessEngine engine, PathCoverage paths, Work work, Cases cases, CaseFile caseFile,
      PossibleDuplicates duplicates, Participants participants, Protection protection, JdbcClient database) {
    this.engine = engine;
    this.paths = paths;
    this.work = work;
    this.cases = cases;
    this.caseFile = caseFile;
    this.duplicates = duplicates;
    this.participants = participants;
    this.protection = protection;
    this.database = database;
  }

  @BeforeAll
  void recordPaths() {
    paths.begin();
  }

  @AfterAll
  void everyPathWasTaken() {
    paths.endWithEveryPathOf(PROCESS);
  }

  @BeforeEach
  void onePersonIsReferredTwice() {
    BpmnAwareTests.init(engine);
    String number = TestPersons.number();
    first = refer(FIRST_REFERRER, "kavlinge", number);
    second = refer(SECOND_REFERRER, "lomma", number);
  }

  @AfterEach
  void releaseEngine() {
    BpmnAwareTests.reset();
  }

  @Test
  void responsibleOfTheFirstCaseAsksAndYesJoinsThem() {
    ProcessInstance asked = askedIn(first);
    execute(job("startEvent_duplicateFound", asked));
    BpmnAwareTests.assertThat(asked).isWaitingAt(ASK);

    answer("YES");

    BpmnAwareTests.assertThat(asked).hasPassedInOrder(ASK, "endEvent_joined").isEnded();
    assertThat(events()).containsExactly("FOUND soc-lomma", "JOINED kaa-kavlinge");
    assertThat(duplicates.casesOfParticipant(first)).containsExactly(first, second);
    assertThat(duplicates.casesOfParticipant(second)).containsExactly(first, second);
  }

  @Test
  void noKeepsThemApart() {
    ProcessInstance asked = askedIn(first);
    execute(job("startEvent_duplicateFound", asked));

    answer("NO");

    BpmnAwareTests.assertThat(asked).hasPassedInOrder(ASK, "endEvent_keptApart").isEnded();
    assertThat(events()).containsExactly("FOUND soc-lomma", "KEPT_APART kaa-kavlinge");
    assertThat(duplicates.casesOfParticipant(first)).containsExactly(first);
    assertThat(duplicates.casesOfParticipant(second)).containsExactly(second);
  }

  @Test
  void taskHasADeadlineAnOwnerAndAUnitAndItsFormShowsTheOwnParticipantAndNothingOfTheOtherCase() {
    execute(job("startEvent_duplicateFound", askedIn(first)));

    Task task = work.taskOf(FIRST_REFERRER, first.value(), ASK);
    assertThat(task.getDueDate().toInstant()).isAfter(Instant.now());
    assertThat(task.getOwner()).isEqualTo(FIRST_REFERRER);
    assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
        .anyMatch(link -> "kavlinge-kaa".equals(link.getGroupId()));
    assertThat(work.form(FIRST_REFERRER, first.value(), ASK)).containsOnlyKeys("name", "birthYear");
  }

  @Test
  void joiningOpensNothingOfEitherCaseToTheOther() {
    execute(job("startEvent_duplicateFound", askedIn(first)));
    answer("YES");

    for (InformationClass informationClass : InformationClass.values()) {
      assertThat(caseFile.read(second, informationClass, reader(FIRST_REFERRER))).isEmpty();
      assertThat(caseFile.read(first, informationClass, reader(SECOND_REFERRER))).isEmpty();
    }
    assertThat(caseFile.identity(second, reader(FIRST_REFERRER))).isEmpty();
    assertThat(caseFile.identity(first, reader(SECOND_REFERRER))).isEmpty();
  }

  @Test
  void secondReferrerGetsTheSamePathAndTasksAsAnybody() {
    CaseNumber alone = refer(SECOND_REFERRER, "lomma", TestPersons.number());

    assertThat(steps(second)).isEqualTo(steps(alone));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(second.value())
        .processDefinitionKey(PROCESS).count()).isZero();
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(first.value()).singleResult().getStartUserId()).isNull();
  }

  @Test
  void askedAgainForAThirdReferralInTheFirstCase() {
    String number = TestPersons.number();
    CaseNumber earliest = refer(FIRST_REFERRER, "kavlinge", number);
    refer(SECOND_REFERRER, "lomma", number);
    refer("soc-kavlinge", "kavlinge", number);

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(earliest.value()).count()).isEqualTo(2);
  }

  @Test
  void lastResponsibleAsksWhenTheFirstCaseIsClosed() {
    cases.close(first, CloseReason.NOT_ADMITTED);

    execute(job("startEvent_duplicateFound", askedIn(first)));

    assertThat(work.taskOf(FIRST_REFERRER, first.value(), ASK)).isNotNull();
    answer("NO");
    assertThat(events()).contains("KEPT_APART kaa-kavlinge");
  }

  @Test
  void protectionOfOneProtectsBothOnceTheyAreJoined() {
    protection.protect(first, ProtectionLevel.PROTECTED_REGISTRATION, Set.of(), id(FIRST_REFERRER));
    assertThat(protection.inForce(second)).isEmpty();

    execute(job("startEvent_duplicateFound", askedIn(first)));
    answer("YES");

    assertThat(protection.inForce(second)).contains(ProtectionLevel.PROTECTED_REGISTRATION);
    assertThat(caseFile.identity(second, reader(SECOND_REFERRER)).orElseThrow().isAlias()).isFalse();
    assertThat(caseFile.identity(second, reader("vc-lomma")).orElseThrow().isAlias()).isTrue();
  }

  @Test
  void nobodyIsAskedAboutTheOwnerOfANumberThatWasWrong() {
    String wrong = TestPersons.number();
    CaseNumber mistaken = refer(FIRST_REFERRER, "kavlinge", wrong);
    correctNumber(mistaken);

    CaseNumber owners = refer(SECOND_REFERRER, "lomma", wrong);

    assertThat(askedIn(mistaken)).isNull();
    assertThat(duplicates.casesOfParticipant(owners)).containsExactly(owners);
  }

  @Test
  void yesIsRefusedOnceTheNumberWasCorrected() {
    execute(job("startEvent_duplicateFound", askedIn(first)));
    correctNumber(first);

    assertThatThrownBy(() -> answer("YES")).hasMessageContaining("Ett av numren har rättats");

    assertThat(events()).containsExactly("FOUND soc-lomma");
    answer("NO");
    assertThat(events()).containsExactly("FOUND soc-lomma", "KEPT_APART kaa-kavlinge");
  }

  @Test
  void nobodyIsAskedAboutSomebodyProtected() {
    String number = TestPersons.number();
    CaseNumber before = refer(FIRST_REFERRER, "kavlinge", number);
    Map<String, Object> registration = new HashMap<>(Referral.registration(number));
    registration.put("protection", "PROTECTED_REGISTRATION");

    refer(SECOND_REFERRER, "lomma", registration);

    assertThat(askedIn(before)).isNull();
  }

  private void correctNumber(CaseNumber caseNumber) {
    StatedIdentity right = new StatedIdentity("Testperson", new StatedNumber.OfResident(TestPersons.number()));
    assertThat(participants.replace(caseNumber, right, id(FIRST_REFERRER))).isInstanceOf(Answer.Accepted.class);
  }

  private CaseNumber refer(String referrer, String municipality, String number) {
    return refer(referrer, municipality, Referral.registration(number));
  }

  private CaseNumber refer(String referrer, String municipality, Map<String, Object> registration) {
    String begun = work.startCase(referrer, municipality).getBusinessKey();
    work.submit(referrer, begun, REGISTER, registration);
    return new CaseNumber(begun);
  }

  private ProcessInstance askedIn(CaseNumber caseNumber) {
    return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(caseNumber.value()).singleResult();
  }

  private void answer(String mayBeJoined) {
    work.submit(FIRST_REFERRER, first.value(), ASK,
        Map.of("mayBeJoined", mayBeJoined, "joiningReason", "Jag vill att ni pratar med varandra."));
  }

  private List<String> events() {
    return database.sql("""
            SELECT kind || ' ' || written_by FROM casework.possible_duplicate_event WHERE asked_in = ? ORDER BY id""")
        .param(first.value()).query(String.class).list();
  }

  private List<String> steps(CaseNumber caseNumber) {
    List<String> steps = new ArrayList<>(work.openTasks(caseNumber.value()).stream()
        .map(task -> task.getTaskDefinitionKey() + " " + task.getAssignee() + " " + task.getOwner()).sorted().toList());
    steps.addAll(database.sql("SELECT act_id_ FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.root_proc_inst_id_"
        + " WHERE p.business_key_ = ? ORDER BY act_id_").param(caseNumber.value()).query(String.class).list());
    return steps;
  }

  private static Reader reader(String caseworker) {
    return new Reader(id(caseworker), "a-form");
  }

  private static CaseworkerId id(String caseworker) {
    return new CaseworkerId(caseworker);
  }
}
