package se.gemensamingang.workflow.opentask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.HandingOver;
import se.gemensamingang.directory.SeatTerm;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Refusal;

/** Whoever leaves leaves nothing unowned, and a step that belongs to a seat goes where the seat goes. */
@ProgramTest
class HandingOverTest {

  private static final CaseworkerId ADMINISTRATOR = new CaseworkerId("admin");
  private static final CaseworkerId SUCCESSOR = new CaseworkerId("ame-kavlinge");
  private static final CaseworkerId HEAD = new CaseworkerId("chef-kaa-kavlinge");
  private static final String REGISTER = "userTask_registerReferral";
  private static final String POSITION = "userTask_givePosition";

  @Autowired private HandingOver handingOver;
  @Autowired private DirectoryChanges changes;
  @Autowired private DirectoryOverview directory;
  @Autowired private StepsOfSeats stepsOfSeats;
  @Autowired private Work work;
  @Autowired private Cases cases;
  @Autowired private CaseTeam team;
  @LocalServerPort private int port;

  private CaseworkerId leaving;

  @BeforeEach
  void somebodyIsEmployed() {
    leaving = new CaseworkerId("kaa-" + UUID.randomUUID().toString().substring(0, 8));
    accepted(changes.addCaseworker(ADMINISTRATOR,
        new CaseworkerDetails(leaving.value(), "KAA-handläggare", "kavlinge-kaa", List.of("caseworker"))));
  }

  @AfterEach
  void everybodySitsWhereTheySat() {
    changes.appointRepresentative(ADMINISTRATOR, revision(), new SeatTerm("kavlinge", "region", "vc-kavlinge", null, null));
    stepsOfSeats.follow();
    if (handingOver.inWords(leaving).isPresent()) {
      accepted(handingOver.handOver(ADMINISTRATOR, leaving, SUCCESSOR));
    }
    changes.setActive(ADMINISTRATOR, revision(), leaving.value(), false);
  }

  @Test
  void nobodyLeavesWithWorkInHand() {
    begun();

    assertThat(reasons(changes.setActive(ADMINISTRATOR, revision(), leaving.value(), false)))
        .containsExactly("Personen arbetar i 1 ärende och har 1 öppet steg. Välj vem som tar över och lämna över först.");

    accepted(handingOver.handOver(ADMINISTRATOR, leaving, SUCCESSOR));

    accepted(changes.setActive(ADMINISTRATOR, revision(), leaving.value(), false));
  }

  @Test
  void nobodyTakesWorkAlongToAnotherSecrecyUnit() {
    begun();

    assertThat(changes.changeCaseworker(ADMINISTRATOR, revision(),
        new CaseworkerDetails(leaving.value(), "KAA-handläggare", "kavlinge-soc", List.of("caseworker"))))
        .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reasons().toString()).contains("unit"));
    accepted(changes.changeCaseworker(ADMINISTRATOR, revision(),
        new CaseworkerDetails(leaving.value(), "KAA-handläggare", "kavlinge-ame", List.of("caseworker"))));
  }

  @Test
  void everythingGoesToTheSuccessorAtOnceAndLeavesNoRightBehind() {
    CaseNumber registered = begun();
    work.submit(leaving.value(), registered.value(), REGISTER, Referral.registration());
    CaseNumber begun = begun();
    CaseNumber alongside = new CaseNumber(work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey());
    team.join(alongside, leaving, new CaseworkerId(Referral.REFERRER));
    String task = work.taskOf(leaving.value(), begun.value(), REGISTER).getId();

    accepted(handingOver.handOver(HEAD, leaving, SUCCESSOR));

    assertThat(handingOver.inWords(leaving)).isEmpty();
    for (CaseNumber each : List.of(registered, begun)) {
      assertThat(cases.find(each).orElseThrow().responsible()).contains(SUCCESSOR);
    }
    assertThat(team.members(alongside)).contains(SUCCESSOR, new CaseworkerId(Referral.REFERRER)).doesNotContain(leaving);
    Rest rest = Rest.at(URI.create("http://localhost:" + port));
    assertThat(rest.basic(leaving.value()).post("/task/" + task + "/submit-form",
        IntakeOverRest.body(Referral.registration())).status()).isEqualTo(403);
    assertThat(rest.basic(leaving.value()).get("/task/" + task + "/form-variables").status()).isEqualTo(403);
    work.submit(SUCCESSOR.value(), begun.value(), REGISTER, Referral.registration());
    decide(registered);
    assertThat(work.openTasks(registered.value())).extracting(Task::getAssignee).containsExactly(SUCCESSOR.value());
  }

  private void decide(CaseNumber caseNumber) {
    Referral.REPRESENTATIVES.forEach(each ->
        work.submit(each, caseNumber.value(), POSITION, Referral.position("FOR")));
    work.submit(Referral.CHAIR, caseNumber.value(), "userTask_decideIntake", Referral.admission());
  }

  @Test
  void onlyAColleagueOfTheSameSecrecyUnitTakesOver() {
    begun();

    for (String wrong : List.of("soc-kavlinge", "vc-kavlinge", "nobody", leaving.value())) {
      assertThat(reasons(handingOver.handOver(ADMINISTRATOR, leaving, new CaseworkerId(wrong)))).as(wrong).hasSize(1);
    }
    assertThat(handingOver.inWords(leaving)).isPresent();
  }

  @Test
  void onlyTheAdministratorAndTheHeadOfTheUnitDecide() {
    begun();

    for (CaseworkerId other : List.of(leaving, SUCCESSOR, new CaseworkerId("samordnare"), new CaseworkerId("chef-ame-kavlinge"))) {
      assertThat(reasons(handingOver.handOver(other, leaving, SUCCESSOR))).as(other.value()).hasSize(1);
    }
    assertThat(handingOver.inWords(leaving)).isPresent();
  }

  @Test
  void nobodyHandsOverToOneselfOrGivesOneselfRights() {
    begun();
    CaseworkerDetails alsoCaseworker = new CaseworkerDetails(ADMINISTRATOR.value(), "Administratör", "kavlinge-kaa",
        List.of("admin", "caseworker"));

    assertThat(reasons(changes.changeCaseworker(ADMINISTRATOR, revision(), alsoCaseworker)))
        .containsExactly("Ingen ändrar sina egna roller eller sin egen enhet. Be en annan administratör.");
    assertThat(reasons(handingOver.handOver(HEAD, leaving, HEAD)))
        .containsExactly("Ingen lämnar över arbete till sig själv. Välj någon annan, eller be en annan administratör.");
    assertThat(handingOver.inWords(leaving)).isPresent();
  }

  @Test
  void whoHasNothingHandsNothingOver() {
    assertThat(reasons(handingOver.handOver(ADMINISTRATOR, leaving, SUCCESSOR))).hasSize(1);
  }

  @Test
  void administratorHandsOverOnThePageOfThePerson() {
    begun();
    PageVisitor administrator = PageVisitor.signedIn(port, ADMINISTRATOR.value(), "admin");
    String address = "/katalog/personer/" + leaving;
    Document page = administrator.page(address);
    assertThat(page.text()).contains("Personen arbetar i 1 ärende och har 1 öppet steg.");
    assertThat(page.select("#successor option").eachAttr("value")).contains("", SUCCESSOR.value())
        .doesNotContain(leaving.value(), "soc-kavlinge");

    String refused = administrator.submit(page, address + "/lamna-over", Map.of("successor", "")).body();
    assertThat(Jsoup.parse(refused).select("#successor").attr("aria-invalid")).isEqualTo("true");
    administrator.submit(page, address + "/lamna-over", Map.of("successor", SUCCESSOR.value()));

    assertThat(administrator.page(address).text()).contains("Arbetet är överlämnat.",
        "Personen har inga ärenden och inga öppna steg.");
  }

  @Test
  void theHeadOfTheUnitHandsOverOnAnOwnPageAndSeesAfterwardsThatItWasDone() {
    begun();
    PageVisitor head = PageVisitor.signedIn(port, HEAD.value(), "tasklist");
    String address = "/overlamning/" + leaving;
    assertThat(head.page("/overlamning").select("a[href='" + address + "']")).hasSize(1);
    Document page = head.page(address);

    String refused = head.submit(page, address, Map.of("successor", "")).body();
    assertThat(Jsoup.parse(refused).select("#successor").attr("aria-invalid")).isEqualTo("true");
    head.submit(page, address, Map.of("successor", SUCCESSOR.value()));

    assertThat(handingOver.inWords(leaving)).isEmpty();
    assertThat(head.page("/overlamning").text()).contains("Arbetet är överlämnat.");
    assertThat(head.page("/overlamning").select("table:has(th:contains(Beslutat av)) tbody tr").first().text())
        .contains("KAA-handläggare", "Arbetsmarknadshandläggare Kävlinge", "Enhetschef KAA Kävlinge");
  }

  @Test
  void nobodyElseOpensThePageOrSeesAnotherUnitsWork() {
    begun();

    assertThat(PageVisitor.signedIn(port, SUCCESSOR.value(), "tasklist").get("/overlamning").statusCode()).isEqualTo(403);
    PageVisitor other = PageVisitor.signedIn(port, "chef-soc-kavlinge", "tasklist");
    assertThat(other.page("/overlamning").html()).doesNotContain(leaving.value());
    assertThat(other.get("/overlamning/" + leaving).statusCode()).isEqualTo(404);
  }

  @Test
  void stepOfASeatFollowsTheSeat() {
    CaseNumber caseNumber = begun();
    work.submit(leaving.value(), caseNumber.value(), REGISTER, Referral.registration());

    accepted(changes.appointRepresentative(ADMINISTRATOR, revision(), new SeatTerm("kavlinge", "region", "vc-lomma", null, null)));
    stepsOfSeats.follow();

    assertThat(work.openTasks(caseNumber.value())).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("soc-kavlinge", "vc-lomma", "af-lund-unga", "fk-lund");
    work.submit("vc-lomma", caseNumber.value(), POSITION, Referral.position("FOR"));
  }

  @Test
  void stepOfADeputyWhoSteppedInIsNotTakenBackWhenTheRepresentativeIsReplaced() {
    CaseNumber caseNumber = begun();
    work.submit(leaving.value(), caseNumber.value(), REGISTER, Referral.registration());
    work.submit("vc-kavlinge", caseNumber.value(), POSITION, Referral.disqualification());

    accepted(changes.appointRepresentative(ADMINISTRATOR, revision(), new SeatTerm("kavlinge", "region", "vc-lomma", null, null)));
    stepsOfSeats.follow();

    assertThat(work.openTasks(caseNumber.value())).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("soc-kavlinge", "psyk-region", "af-lund-unga", "fk-lund");
    work.submit("psyk-region", caseNumber.value(), POSITION, Referral.position("FOR"));
  }

  private CaseNumber begun() {
    return new CaseNumber(work.startCase(leaving.value(), "kavlinge").getBusinessKey());
  }

  private long revision() {
    return directory.now().revision();
  }

  private static void accepted(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }

  private static List<String> reasons(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) answer).reasons().stream().map(Refusal::reason).toList();
  }
}
