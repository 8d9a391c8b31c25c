package se.gemensamingang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Refusal;

/** The directory in PostgreSQL: one truth for all nodes and administrators, and nothing of it is ever lost. */
@ProgramTest
class DirectoryInDatabaseTest {

  private static final int ROUNDS = 100;
  private static final CaseworkerId ADMIN = new CaseworkerId("admin");
  private static final String UNIT = "kavlinge-ame";
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final List<String> added = new ArrayList<>();
  private final DirectoryChanges changes;
  private final DirectoryOverview overview;
  private final DirectoryEvents events;
  private final Directory directory;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final int port;

  @Autowired
  DirectoryInDatabaseTest(DirectoryChanges changes, DirectoryOverview overview, DirectoryEvents events,
      Directory directory, JdbcClient database, PlatformTransactionManager transactions, @LocalServerPort int port) {
    this.changes = changes;
    this.overview = overview;
    this.events = events;
    this.directory = directory;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.port = port;
  }

  @AfterEach
  void endThoseWhoWereAdded() {
    overview.now().absences(ADMIN).stream().filter(absence -> absence.canBeEnded() && added.contains(absence.caseworker()))
        .forEach(absence -> accepted(changes.endAbsence(ADMIN, absence.id())));
    added.forEach(id -> accepted(changes.setActive(ADMIN, overview.now().revision(), id, false)));
  }

  @Test
  void changeIsSeenByAnotherNodeAtItsNextRequest() {
    DirectoryInDatabase otherNode = new DirectoryInDatabase(events, Clock.system(SWEDEN));
    CaseworkerId id = new CaseworkerId(id("node"));
    assertThat(otherNode.caseworker(id)).isEmpty();

    add(id.value(), "caseworker");
    assertThat(otherNode.caseworker(id)).map(Caseworker::roles).hasValueSatisfying(roles ->
        assertThat(roles).containsExactly(Role.CASEWORKER));

    end(id.value());
    assertThat(otherNode.caseworker(id)).isEmpty();
  }

  @Test
  void signedInSessionLosesWhatTheDirectoryTakesAwayAtTheNextRequest() {
    String id = add(id("session"), "caseworker");
    Caller session = Caller.withSession(port, id, "tasklist");
    assertThat(session.get("/camunda/api/engine/engine/default/task?maxResults=1").statusCode()).isEqualTo(200);

    end(id);

    assertThat(session.get("/camunda/api/engine/engine/default/task?maxResults=1").statusCode()).isEqualTo(401);
    assertThat(Caller.withPassword(port, id).get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
  }

  @Test
  void standsStillWithinATransaction() {
    CaseworkerId id = new CaseworkerId(id("still"));
    transaction.executeWithoutResult(status -> {
      assertThat(directory.caseworker(id)).isEmpty();
      inAnotherThread(() -> add(id.value(), "caseworker"));
      assertThat(directory.caseworker(id)).isEmpty();
    });
    assertThat(directory.caseworker(id)).isPresent();
  }

  @Test
  void secondOfTwoAdministratorsIsToldAndNothingIsLost() throws Exception {
    String id = add(id("both"), "caseworker");
    for (int round = 0; round < ROUNDS; round++) {
      long seen = overview.now().revision();
      String first = "Testperson A" + round;
      String second = "Testperson B" + round;

      List<Answer<Long>> answers = atTheSameMoment(
          () -> changes.changeCaseworker(ADMIN, seen, details(id, first, "caseworker")),
          () -> changes.changeCaseworker(ADMIN, seen, details(id, second, "caseworker")));

      assertThat(answers).filteredOn(answer -> answer instanceof Answer.Accepted).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer instanceof Answer.Refused).singleElement().satisfies(answer ->
          assertThat(reasons(answer)).singleElement().asString().contains("Någon annan har ändrat"));
      String kept = answers.get(0) instanceof Answer.Accepted ? first : second;
      assertThat(directory.caseworker(new CaseworkerId(id)).orElseThrow().name()).isEqualTo(kept);
    }
    assertThat(revisions()).as("no revision is skipped").isEqualTo(events.latest());
  }

  @Test
  void changesOfDifferentThingsAtTheSameMomentAreBothKept() throws Exception {
    String one = add(id("one"), "caseworker");
    String other = add(id("other"), "caseworker");
    for (int round = 0; round < ROUNDS; round++) {
      long seen = overview.now().revision();
      String name = "Testperson " + round;

      List<Answer<Long>> answers = atTheSameMoment(
          () -> changes.changeCaseworker(ADMIN, seen, details(one, name, "caseworker")),
          () -> changes.changeCaseworker(ADMIN, seen, details(other, name, "caseworker")));

      assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Accepted.class));
      assertThat(List.of(one, other)).allSatisfy(id ->
          assertThat(directory.caseworker(new CaseworkerId(id)).orElseThrow().name()).isEqualTo(name));
    }
  }

  @Test
  void twoAdministratorsCannotEmptyTheDirectoryOfAdministratorsTogether() throws Exception {
    String second = add(id("admin"), "admin");
    long seen = overview.now().revision();

    List<Answer<Long>> answers = atTheSameMoment(
        () -> changes.setActive(ADMIN, seen, second, false),
        () -> changes.setActive(new CaseworkerId(second), seen, ADMIN.value(), false));

    assertThat(answers).filteredOn(answer -> answer instanceof Answer.Accepted).hasSize(1);
    if (directory.caseworker(ADMIN).isEmpty()) {
      accepted(changes.setActive(new CaseworkerId(second), overview.now().revision(), ADMIN.value(), true));
    }
  }

  @Test
  void lastAdministratorCannotBeEndedOrLoseTheRole() {
    long seen = overview.now().revision();

    assertThat(reasons(changes.setActive(ADMIN, seen, "admin", false))).singleElement().asString()
        .contains("ingen administratör");
    assertThat(reasons(changes.changeCaseworker(ADMIN, seen, new CaseworkerDetails("admin", "Administratör",
        "forbundet-kansli", List.of("coordinator"))))).singleElement().asString().contains("sina egna roller");
    assertThat(overview.now().revision()).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fk-lund       | är avslutad men står på platsen ”forsakringskassan” i Inskrivningsgrupp
      psyk-region   | är avslutad men står på platsen ”region”
      chef-soc-lomma | Enheten ”lomma-soc” har handläggare men ingen enhetschef""")
  void nobodyLeavesASeatOrAUnitWithoutASuccessor(String person, String reason) {
    assertThat(reasons(changes.setActive(ADMIN, overview.now().revision(), person, false)))
        .anySatisfy(each -> assertThat(each).contains(reason));
    assertThat(directory.caseworker(new CaseworkerId(person))).isPresent();
  }

  @Test
  void onlyAnAdministratorChangesTheDirectory() {
    long seen = overview.now().revision();
    CaseworkerId head = new CaseworkerId("chef-ame-kavlinge");

    assertThat(reasons(changes.setActive(head, seen, "ame-kavlinge", false))).containsExactly(
        "Bara administratören får ändra i katalogen.");
    assertThat(reasons(changes.addCaseworker(new CaseworkerId("nobody"), details("x", "Testperson", "admin")))).hasSize(1);
    assertThat(reasons(changes.readStructureAgain(head))).hasSize(1);
    assertThat(overview.now().revision()).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"ame-kavlinge, true", "chef-ame-kavlinge, true", "admin, true", "chef-kaa-kavlinge, false",
      "soc-kavlinge, false", "samordnare, false"})
  void absenceIsRegisteredByTheCaseworkerTheOwnUnitHeadOrAnAdministrator(String actor, boolean allowed) {
    LocalDate day = LocalDate.now(SWEDEN).plusYears(1);
    AbsenceDetails absence = new AbsenceDetails("ame-kavlinge", "kaa-kavlinge", day, day);

    Answer<Long> answer = changes.registerAbsence(new CaseworkerId(actor), absence);

    assertThat(answer instanceof Answer.Accepted).as("%s: %s", actor, answer).isEqualTo(allowed);
    overview.now().absences(ADMIN).stream().filter(AbsenceRow::canBeEnded)
        .forEach(each -> accepted(changes.endAbsence(new CaseworkerId(actor), each.id())));
  }

  @Test
  void substituteStandsInOnTheDaysOfTheAbsenceAndNotLonger() {
    String absent = add(id("absent"), "caseworker");
    String substitute = add(id("substitute"), "caseworker");
    LocalDate first = LocalDate.now(SWEDEN).plusDays(10);
    accepted(changes.registerAbsence(ADMIN, new AbsenceDetails(absent, substitute, first, first.plusDays(1))));

    assertThat(standsInFor(substitute, first.minusDays(1), "23:59:59")).isEmpty();
    assertThat(standsInFor(substitute, first, "00:00:00")).containsExactly(absent);
    assertThat(standsInFor(substitute, first.plusDays(1), "23:59:59")).containsExactly(absent);
    assertThat(standsInFor(substitute, first.plusDays(2), "00:00:00")).isEmpty();
    assertThat(standsInFor(absent, first, "00:00:00")).isEmpty();
  }

  @Test
  void endedAbsenceEndsTheSubstituteAtOnce() {
    String absent = add(id("absent"), "caseworker");
    String substitute = add(id("substitute"), "caseworker");
    LocalDate today = LocalDate.now(SWEDEN);
    accepted(changes.registerAbsence(ADMIN, new AbsenceDetails(absent, substitute, today, today.plusDays(7))));
    assertThat(directory.standsInFor(new CaseworkerId(substitute))).containsExactly(new CaseworkerId(absent));

    overview.now().absences(new CaseworkerId(absent)).forEach(absence ->
        accepted(changes.endAbsence(new CaseworkerId(absent), absence.id())));

    assertThat(directory.standsInFor(new CaseworkerId(substitute))).isEmpty();
  }

  @Test
  void everyChangeStaysInTheHistoryWithWhoAndWhat() {
    String id = add(id("history"), "caseworker");
    accepted(changes.changeCaseworker(ADMIN, overview.now().revision(), details(id, "Testperson två", "screener")));

    List<HistoryRow> rows = overview.history().stream().filter(row -> row.subject().equals(id)).toList();

    assertThat(rows).extracting(HistoryRow::by).containsOnly("Administratör");
    assertThat(rows).extracting(HistoryRow::what).containsExactly(
        "Namn: Testperson → Testperson två. Roller: Handläggare → Ställer frågor om våld.",
        "Tillagd på enheten kavlinge-ame med rollerna Handläggare.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      UPDATE casework.directory_event SET written_by = 'x'
      DELETE FROM casework.directory_event
      TRUNCATE casework.directory_event""")
  void historyCannotBeRewritten(String statement) {
    assertThatThrownBy(() -> database.sql(statement).update()).isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only added");
  }

  @Test
  void structureIsReadAgainWithoutChangingPersons() {
    List<PersonRow> before = overview.now().persons();

    accepted(changes.readStructureAgain(ADMIN));

    assertThat(overview.now().persons()).isEqualTo(before);
  }

  private List<String> standsInFor(String substitute, LocalDate day, String time) {
    Instant moment = day.atTime(LocalTime.parse(time)).atZone(SWEDEN).toInstant();
    return new DirectoryInDatabase(events, Clock.fixed(moment, SWEDEN)).standsInFor(new CaseworkerId(substitute)).stream()
        .map(CaseworkerId::value).toList();
  }

  private static String id(String what) {
    return "a-" + what + "-" + UUID.randomUUID();
  }

  private String add(String id, String role) {
    accepted(changes.addCaseworker(ADMIN, details(id, "Testperson", role)));
    added.add(id);
    return id;
  }

  private void end(String id) {
    accepted(changes.setActive(ADMIN, overview.now().revision(), id, false));
  }

  private static CaseworkerDetails details(String id, String name, String role) {
    return new CaseworkerDetails(id, name, UNIT, List.of(role));
  }

  private long revisions() {
    return database.sql("SELECT count(*) FROM casework.directory_event").query(Long.class).single();
  }

  private static void accepted(Answer<Long> answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }

  private static List<String> reasons(Answer<Long> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<Long>) answer).reasons().stream().map(Refusal::reason).toList();
  }

  private static void inAnotherThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SafeVarargs
  private static <T> List<T> atTheSameMoment(Callable<T>... works) throws Exception {
    CyclicBarrier moment = new CyclicBarrier(works.length);
    ExecutorService threads = Executors.newFixedThreadPool(works.length);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> work : works) {
        running.add(threads.submit(() -> {
          moment.await();
          return work.call();
        }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> each : running) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
