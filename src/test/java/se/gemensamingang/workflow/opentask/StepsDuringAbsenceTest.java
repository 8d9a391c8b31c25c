package se.gemensamingang.workflow.opentask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.gemensamingang.directory.AbsenceDetails;
import se.gemensamingang.directory.AbsenceRow;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.HandingOver;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AsTheProgram;

/** While somebody is absent the substitute does what the substitute may read, and nothing else; then it goes back. */
@ProgramTest
class StepsDuringAbsenceTest {

  private static final CaseworkerId ADMINISTRATOR = new CaseworkerId("admin");
  private static final String HEAD = "chef-kaa-kavlinge";
  private static final String COORDINATOR = "samordnare";
  private static final String REGISTER = "userTask_registerReferral";
  private static final String POSITION = "userTask_givePosition";

  @Autowired private StepsDuringAbsence during;
  @Autowired private OwnedSteps steps;
  @Autowired private StandInRule rule;
  @Autowired private Directory directory;
  @Autowired private DirectoryChanges changes;
  @Autowired private DirectoryOverview overview;
  @Autowired private HandingOver handingOver;
  @Autowired private TaskService tasks;
  @Autowired private AsTheProgram asTheProgram;
  @Autowired private TransactionOperations transactions;
  @Autowired private Work work;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private CaseworkerId absent;
  private CaseworkerId substitute;

  @BeforeEach
  void twoColleaguesAreEmployed() {
    absent = employed("Handläggare som är borta");
    substitute = employed("Handläggare som är vikarie");
  }

  private CaseworkerId employed(String name) {
    CaseworkerId id = new CaseworkerId("kaa-" + UUID.randomUUID().toString().substring(0, 8));
    accepted(changes.addCaseworker(ADMINISTRATOR,
        new CaseworkerDetails(id.value(), name, "kavlinge-kaa", List.of("caseworker"))));
    return id;
  }

  @AfterEach
  void bothHaveLeft() {
    comesBack();
    for (CaseworkerId each : List.of(absent, substitute)) {
      if (handingOver.inWords(each).isPresent()) {
        accepted(handingOver.handOver(ADMINISTRATOR, each, new CaseworkerId("ame-kavlinge")));
      }
      accepted(changes.setActive(ADMINISTRATOR, overview.now().revision(), each.value(), false));
    }
  }

  @Test
  void openAndNewStepsGoToTheSubstituteAndLeaveNoRightBehind() {
    String open = begun();
    String task = work.taskOf(absent.value(), open, REGISTER).getId();
    goesAway();
    during.follow();
    String begunMeanwhile = begun();
    during.follow();

    assertThat(holders(open)).containsExactly(substitute.value());
    assertThat(holders(begunMeanwhile)).containsExactly(substitute.value());
    Rest rest = Rest.at(URI.create("http://localhost:" + port));
    assertThat(rest.basic(absent.value()).get("/task/" + task + "/form-variables").status()).isEqualTo(403);
    assertThat(rest.basic(absent.value()).post("/task/" + task + "/submit-form",
        IntakeOverRest.body(Referral.registration())).status()).isEqualTo(403);
    work.submit(substitute.value(), open, REGISTER, Referral.registration());
  }

  @Test
  void whatIsStillOpenGoesBackWhenTheAbsenceIsOver() {
    String done = begun();
    String left = begun();
    goesAway();
    during.follow();
    work.submit(substitute.value(), done, REGISTER, Referral.registration());

    comesBack();
    during.follow();

    assertThat(holders(left)).containsExactly(absent.value());
    assertThat(holders(done)).doesNotContain(absent.value(), substitute.value());
    assertThat(database.sql("SELECT count(*) FROM casework.stood_in_step WHERE absent = ?").param(absent.value())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void stepStaysUntilAConsentNamesTheSubstituteAndGoesBackWhenItIsTakenBack() {
    String number = begun();
    consent(number, absent);
    goesAway();
    during.follow();
    assertThat(holders(number)).containsExactly(absent.value());

    UUID forTheSubstitute = consent(number, substitute);
    during.follow();
    assertThat(holders(number)).containsExactly(substitute.value());

    withdrawn(number, forTheSubstitute);
    during.follow();
    assertThat(holders(number)).containsExactly(absent.value());
  }

  @Test
  void absencePageSaysHowManyAreWhereAndWhatToDo() {
    String staying = begun();
    consent(staying, absent);
    begun();
    goesAway();
    during.follow();

    for (String reader : List.of(absent.value(), HEAD)) {
      assertThat(page(reader, "/franvaro")).as(reader).contains("1 hos vikarien, 1 väntar på samtycke")
          .contains("Inhämta deltagarens samtycke för vikarien, eller vänta").contains(staying);
    }
    assertThat(page(COORDINATOR, "/franvaro")).contains("Inhämta deltagarens samtycke för vikarien, eller vänta")
        .contains(staying + " Registrera remiss Handläggare Vikarie").doesNotContain("Handläggare som är borta");
    assertThat(page("chef-soc-kavlinge", "/franvaro")).doesNotContain(staying);
    assertThat(page("ame-kavlinge", "/franvaro")).doesNotContain(staying);
  }

  @Test
  void substituteFindsTheCasesAmongOnesOwnUntilTheAbsenceIsOver() {
    String moved = begun();
    String staying = begun();
    consent(staying, absent);
    goesAway();
    during.follow();

    for (String address : List.of("/arenden", "/arenden?show=standing-in")) {
      assertThat(page(substitute.value(), address)).as(address)
          .contains(moved + " Som vikarie för Handläggare som är borta")
          .contains(staying + " Som vikarie för Handläggare som är borta");
    }
    assertThat(page(substitute.value(), "/arenden?show=waiting")).contains("Inte registrerad").contains(moved).doesNotContain(staying);
    assertThat(page(substitute.value(), "/arenden?show=responsible")).doesNotContain(moved, staying);

    comesBack();
    during.follow();
    assertThat(page(substitute.value(), "/arenden")).doesNotContain(moved, staying);
  }

  @Test
  void stepOfASeatKeepsItsOwnOrder() {
    String number = begun();
    work.submit(absent.value(), number, REGISTER, Referral.registration());
    LocalDate today = LocalDate.now(clock);
    accepted(changes.registerAbsence(ADMINISTRATOR, new AbsenceDetails("soc-kavlinge", "chef-soc-kavlinge", today, today)));
    try {
      during.follow();
      assertThat(work.openTasks(number)).filteredOn(task -> task.getTaskDefinitionKey().equals(POSITION))
          .extracting(Task::getAssignee).contains("soc-kavlinge");
    } finally {
      endAbsencesOf("soc-kavlinge");
      during.follow();
    }
  }

  @Test
  void whoLeavesWhileAbsentHandsOverAlsoWhatTheSubstituteHas() {
    String number = begun();
    goesAway();
    during.follow();
    assertThat(handingOver.inWords(absent)).hasValueSatisfying(words -> assertThat(words).contains("1 öppet steg"));
    assertThat(handingOver.inWords(substitute)).isEmpty();

    accepted(handingOver.handOver(ADMINISTRATOR, absent, new CaseworkerId("ame-kavlinge")));
    comesBack();
    during.follow();

    assertThat(holders(number)).containsExactly("ame-kavlinge");
    assertThat(handingOver.inWords(absent)).isEmpty();
  }

  @Test
  void twoNodesMoveEachStepOnce() {
    List<String> numbers = IntStream.range(0, 8).mapToObj(each -> begun()).toList();
    StepsDuringAbsence otherNode =
        new StepsDuringAbsence(steps, rule, directory, tasks, asTheProgram, transactions);
    goesAway();

    CompletableFuture.allOf(CompletableFuture.runAsync(during::follow), CompletableFuture.runAsync(otherNode::follow)).join();

    assertThat(numbers).allSatisfy(each -> assertThat(holders(each)).containsExactly(substitute.value()));
    assertThat(steps.of(List.of(absent))).hasSize(8).allMatch(step -> step.assignee().equals(substitute.value()));
  }

  private String begun() {
    return work.startCase(absent.value(), "kavlinge").getBusinessKey();
  }

  private List<String> holders(String caseNumber) {
    return work.openTasks(caseNumber).stream().map(Task::getAssignee).toList();
  }

  private void goesAway() {
    LocalDate today = LocalDate.now(clock);
    accepted(changes.registerAbsence(ADMINISTRATOR,
        new AbsenceDetails(absent.value(), substitute.value(), today, today.plusDays(1))));
  }

  private void comesBack() {
    endAbsencesOf(absent.value());
  }

  private void endAbsencesOf(String caseworker) {
    overview.now().absences(ADMINISTRATOR).stream()
        .filter(absence -> absence.caseworker().equals(caseworker)).filter(AbsenceRow::canBeEnded)
        .forEach(absence -> accepted(changes.endAbsence(ADMINISTRATOR, absence.id())));
  }

  /** Health information of the municipality's social services, opened to one reader of KAA. */
  private UUID consent(String caseNumber, CaseworkerId reader) {
    UUID consent = UUID.randomUUID();
    LocalDate today = LocalDate.now(clock);
    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, giving_unit, receiving_unit, purpose,
              information_class, readers, successors, first_day, last_day, written_by, written_at)
            VALUES (?, 'RECORDED', ?, 'kavlinge-socialnamnd', 'kavlinge-bildningsnamnd', 'intake', 'health', ?, false, ?, ?,
              'soc-kavlinge', ?)""")
        .params(consent, caseNumber, new String[] {reader.value()}, Date.valueOf(today), Date.valueOf(today.plusDays(9)),
            Timestamp.from(clock.instant())).update();
    return consent;
  }

  private void withdrawn(String caseNumber, UUID consent) {
    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, written_by, written_at)
            VALUES (?, 'WITHDRAWN', ?, 'soc-kavlinge', ?)""")
        .params(consent, caseNumber, Timestamp.from(clock.instant())).update();
  }

  private String page(String reader, String address) {
    return PageVisitor.signedIn(port, reader, "tasklist").page(address).text();
  }

  private static void accepted(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }
}
