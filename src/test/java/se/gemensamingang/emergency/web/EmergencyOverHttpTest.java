package se.gemensamingang.emergency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.CloseReason;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.fixtures.EmergencyAnswers;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** An emergency request as caseworkers make it, over HTTP: the button, the forms, the case page and the access log. */
@ProgramTest
class EmergencyOverHttpTest {

  private static final String REQUESTER = IntakeOverRest.REFERRER;
  private static final String COLLEAGUE = "ame-kavlinge";
  private static final String OUTSIDER = "fk-lund";
  private static final String ASKED = "chef-psyk-region";
  private static final String WORD = "Frostnattsbrygga";

  @Autowired private CaseTeam team;
  @Autowired private Cases cases;
  @Autowired private Protection protection;
  @Autowired private JdbcClient database;
  @Autowired private TaskService tasks;

  @LocalServerPort
  private int port;

  private Rest rest;
  private IntakeOverRest intake;
  private String caseNumber;

  @BeforeEach
  void referSomebody() {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
    caseNumber = intake.reachPositions("x");
    team.join(new CaseNumber(caseNumber), new CaseworkerId(COLLEAGUE), new CaseworkerId(REQUESTER));
  }

  @Test
  void theButtonLeadsToTheOwnTaskAndASecondPressToTheSameOne() {
    HttpResponse<String> first = press(REQUESTER);
    HttpResponse<String> second = press(REQUESTER);

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(address(first)).endsWith("/camunda/app/tasklist/default/#/?task=" + intake.taskOf(REQUESTER, caseNumber));
    assertThat(address(second)).isEqualTo(address(first));
    assertThat(intake.tasksOf(REQUESTER, caseNumber)).hasSize(1);
  }

  @Test
  void whatWasDisclosedIsReadByTheRequesterAloneAndByTheGiversOwn() {
    disclose();

    assertThat(section(REQUESTER, "disclosed")).contains("Uppgift " + WORD, "Hälsa", "Enhetschef Vuxenpsykiatrin Lund",
        "får läsas till").doesNotContain("Prövning");
    assertThat(page(COLLEAGUE).text()).doesNotContain("Uppgift " + WORD, "Prövning " + WORD)
        .contains("Behöver veta " + WORD);
    assertThat(page(OUTSIDER).text()).doesNotContain(WORD);
    assertThat(section(ASKED, "emergency-letters")).as("until the participant has been told")
        .contains("Uppgift " + WORD, "Prövning " + WORD, "Behöver veta " + WORD);
  }

  @Test
  void eachReadingLeavesOneRowWhoseGroundSaysThatItWasAnEmergency() {
    disclose();
    String task = intake.taskOf(REQUESTER, caseNumber);

    assertThat(grounds("health", "read-emergency-answer")).isEmpty();
    assertThat(form(REQUESTER, task).body()).contains("Uppgift " + WORD);
    assertThat(grounds("health", "read-emergency-answer")).singleElement().asString()
        .matches("emergency:[0-9a-f-]{36}");
    page(REQUESTER);
    assertThat(grounds("health", "case-page")).hasSize(1);
    assertThat(PageVisitor.signedIn(port, ASKED, "tasklist").page("/atkomstlogg?caseNumber=" + caseNumber).text())
        .contains("Akut utlämnande", "Läs svaret", "Ärendesidan").doesNotContain(WORD);
  }

  @Test
  void whoIsAskedReadsTheRequestWithATraceOnlyWhileItIsTheirs() {
    send();
    String task = intake.taskOf(ASKED, caseNumber);

    assertThat(form(ASKED, task).body()).contains("Gäller " + WORD, "Behöver veta " + WORD, "Fara för livet " + WORD,
        "KAA-handläggare Kävlinge", "Inom en timme");
    assertThat(grounds("background", "assess-emergency-request")).singleElement().asString().startsWith("emergency:");
    assertThat(form(REQUESTER, task).status()).isEqualTo(403);

    intake.submit(ASKED, task, EmergencyAnswers.refusal(WORD)).mustBeAccepted();
    assertThat(form(ASKED, task).status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void bothAuthoritiesAndTheResponsibleSeeThatARequestWasMadeAndHowItEndedAndOthersDoNot() {
    disclose();

    assertThat(section(REQUESTER, "events")).contains("Akut begäran om uppgifter skickades",
        "Akut begäran besvarades: uppgifter lämnades ut").doesNotContain(WORD);
    assertThat(section(COLLEAGUE, "events")).contains("Akut begäran besvarades: uppgifter lämnades ut");
    assertThat(section(ASKED, "events")).contains("Akut begäran om uppgifter skickades");
    assertThat(section(OUTSIDER, "events")).doesNotContain("Akut begäran");
    assertThat(section(COLLEAGUE, "waiting")).contains("Läs svaret", "Berätta för deltagaren");
    assertThat(section(ASKED, "waiting")).contains("Läs svaret", "Berätta för deltagaren");
    assertThat(section(OUTSIDER, "waiting")).contains("Lämna ställningstagande")
        .doesNotContain("Läs svaret", "Berätta för deltagaren", "Vuxenpsykiatrin");
  }

  @Test
  void wholeThreadRunsToTheParticipantWhoKnows() {
    disclose();
    intake.submit(REQUESTER, intake.taskOf(REQUESTER, caseNumber), EmergencyAnswers.read()).mustBeAccepted();
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.notToldYet(WORD)).mustBeAccepted();
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.told()).mustBeAccepted();

    assertThat(intake.tasksOf(ASKED, caseNumber)).isEmpty();
    assertThat(section(REQUESTER, "events")).contains("Deltagaren fick veta om det akuta utlämnandet");
  }

  @Test
  void authorityReadsWhatItDisclosedAndWhyAlsoWhenItHasNothingLeftToDo() {
    String giver = "psyk-region";
    team.join(new CaseNumber(caseNumber), new CaseworkerId(giver), new CaseworkerId(REQUESTER));
    send();
    intake.submit(giver, intake.taskOf(giver, caseNumber), EmergencyAnswers.disclosure(WORD, "YES")).mustBeAccepted();
    team.leave(new CaseNumber(caseNumber), new CaseworkerId(giver), new CaseworkerId(REQUESTER));
    cases.close(new CaseNumber(caseNumber), CloseReason.NOT_ADMITTED);

    for (String reader : List.of(giver, ASKED)) {
      assertThat(section(reader, "emergency-letters")).as(reader)
          .contains("Uppgift " + WORD, "Prövning " + WORD, "Behöver veta " + WORD);
      assertThat(section(reader, "events")).contains("Akut begäran besvarades").doesNotContain("Ärendet öppnades");
      assertThat(page(reader).text()).contains("Du har inget kvar att göra i ärendet.")
          .doesNotContain("Arbetsmarknadshandläggare", "Egna ord", "Lämna ställningstagande");
    }
    for (String other : List.of("chef-vc-kavlinge", "chef-fk-lund", "soc-lomma", "samordnare")) {
      assertThat(PageVisitor.signedIn(port, other, "tasklist").get("/arenden/" + caseNumber).statusCode()).as(other)
          .isIn(403, 404);
    }
    assertThat(database.sql("""
            SELECT DISTINCT emergency_letter FROM casework.access_log WHERE case_number = ? AND reader = ?
              AND step = 'case-page' ORDER BY 1""").params(caseNumber, giver).query(String.class).list())
        .containsExactly("ASSESSMENT", "DISCLOSURE", "REQUEST");
  }

  @Test
  void whoIsOnlyAskedSeesTheRequestAndNeitherTheTeamNorWhatOthersHaveDone() {
    send();

    Document page = page(ASKED);
    assertThat(page.select("section[aria-labelledby=events] li > time + span").eachText())
        .containsExactly("Akut begäran lämnades för prövning", "Akut begäran om uppgifter skickades");
    assertThat(page.select("section[aria-labelledby=waiting] tbody th").eachText()).containsExactly("Pröva akut begäran");
    assertThat(page.select("section[aria-labelledby=people]").text()).contains("KAA-handläggare Kävlinge")
        .doesNotContain("Övriga i teamet", "Arbetsmarknadshandläggare");

    team.join(new CaseNumber(caseNumber), new CaseworkerId(ASKED), new CaseworkerId(REQUESTER));
    assertThat(section(ASKED, "events")).contains("Ärendet öppnades");
    assertThat(section(ASKED, "waiting")).contains("Lämna ställningstagande");
  }

  @Test
  void authorityDoesNotLearnOfARequestToAnother() {
    disclose();
    intake.submit(REQUESTER, intake.taskOf(REQUESTER, caseNumber), EmergencyAnswers.read()).mustBeAccepted();
    press(REQUESTER);
    intake.submit(REQUESTER, intake.taskOf(REQUESTER, caseNumber), EmergencyAnswers.request("kavlinge-socialnamnd", WORD))
        .mustBeAccepted();
    intake.submit("chef-soc-kavlinge", intake.taskOf("chef-soc-kavlinge", caseNumber), EmergencyAnswers.refusal(WORD))
        .mustBeAccepted();

    assertThat(section(ASKED, "waiting")).contains("Berätta för deltagaren").doesNotContain("Läs svaret");
    assertThat(section("chef-soc-kavlinge", "waiting")).contains("Läs svaret").doesNotContain("Berätta för deltagaren");
  }

  @Test
  void hoursAndPhoneNumbersAreShownWhereverAnEmergencyStepIs() {
    String moment = "\\d{4}-\\d{2}-\\d{2} kl\\. \\d{2}\\.\\d{2}";
    send();

    assertThat(section(ASKED, "waiting")).containsPattern("Pröva akut begäran .* " + moment);
    assertThat(section(REQUESTER, "waiting")).containsPattern("Lämna ställningstagande .* \\d{4}-\\d{2}-\\d{2} Lämna");
    assertThat(page(ASKED, "/arenden").select("tr:contains(" + caseNumber + ")").text()).containsPattern(moment);
    assertThat(form(ASKED, intake.taskOf(ASKED, caseNumber)).body())
        .containsPattern("Inom en timme, senast " + moment)
        .contains("KAA-handläggare Kävlinge, Kävlinge kommunala aktivitetsansvar, telefon 08-465 004 04");
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.disclosure(WORD, "NO")).mustBeAccepted();
    assertThat(form(REQUESTER, intake.taskOf(REQUESTER, caseNumber)).body()).containsPattern("\"" + moment + "\"")
        .contains("Enhetschef Vuxenpsykiatrin Lund, Vuxenpsykiatrin Lund, telefon 08-465 004 10");
  }

  @Test
  void accessLogSaysPlainlyThatAnEmergencyRequestWasRead() {
    disclose();
    List.of(COLLEAGUE, ASKED).forEach(this::page);

    assertThat(readings("chef-kaa-kavlinge"))
        .anySatisfy(row -> assertThat(row).contains("Arbetsmarknadshandläggare Kävlinge",
            "Akut begäran om uppgifter (Bakgrund och egna ord)", "Egna uppgifter"))
        .anySatisfy(row -> assertThat(row).contains("Enhetschef Vuxenpsykiatrin Lund",
            "Akut begäran om uppgifter (Bakgrund och egna ord)", "Ärendesidan Akut begäran"));
    assertThat(readings(ASKED)).anySatisfy(row -> assertThat(row).contains("Akut utlämnade uppgifter (Hälsa)"))
        .anySatisfy(row -> assertThat(row).contains("Menprövning av akut begäran"));
  }

  private List<String> readings(String head) {
    return page(head, "/atkomstlogg?caseNumber=" + caseNumber).select("tbody tr").eachText();
  }

  @Test
  void engineKeepsNothingOfHowARequestEnded() {
    disclose();

    assertThat(keptValues()).contains("emergencyRequest", "emergencyUrgency")
        .doesNotContain("emergencyOutcome", "tellParticipant");
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.notToldYet(WORD)).mustBeAccepted();
    assertThat(keptValues()).contains("emergencyRequest").doesNotContain("participantTold", "tellParticipant");
  }

  private List<String> keptValues() {
    return database.sql("""
            SELECT variable.name_ FROM act_ru_variable variable
              JOIN act_ru_execution instance ON instance.id_ = variable.proc_inst_id_
            WHERE instance.business_key_ = ?""").param(caseNumber).query(String.class).list();
  }

  @Test
  void badAnswersAreRefusedInSwedishAndChangeNothing() {
    send();
    String task = intake.taskOf(ASKED, caseNumber);

    Reply wrongClass = intake.submit(ASKED, task, with(EmergencyAnswers.disclosure(WORD, "NO"), "itemsClass", "violence"));
    Reply noWayOn = intake.submit(ASKED, task, Map.of("decision", "REFUSED", "harmAssessment", "x"));
    Reply unknown = intake.submit(ASKED, task, with(EmergencyAnswers.refusal(WORD), "unheardOf", "x"));

    assertThat(List.of(wrongClass, noWayOn, unknown)).allMatch(reply -> reply.status() == 400);
    assertThat(noWayOn.body()).contains("wayOn");
    assertThat(intake.taskOf(ASKED, caseNumber)).isEqualTo(task);
  }

  @Test
  void whoDoesNotWorkInTheCaseIsToldAsIfThereWereNone() {
    assertThat(pressAs("chef-vc-lomma", caseNumber).statusCode()).isEqualTo(404);
    assertThat(pressAs("chef-vc-lomma", "GI-1999-99999").statusCode()).isEqualTo(404);
    assertThat(intake.tasksOf(REQUESTER, caseNumber)).isEmpty();
  }

  @Test
  void aPostWithoutTheTokenOfThePageBeginsNothing() {
    PageVisitor visitor = PageVisitor.signedIn(port, REQUESTER, "tasklist");

    assertThat(visitor.post("/arenden/" + caseNumber + "/akut-begaran", Map.of(), Map.of()).statusCode()).isEqualTo(403);
    assertThat(intake.tasksOf(REQUESTER, caseNumber)).isEmpty();
  }

  @Test
  void aClosedCaseOffersNoRequest() {
    team.join(new CaseNumber(caseNumber), new CaseworkerId(REQUESTER), new CaseworkerId(REQUESTER));
    assertThat(page(REQUESTER).select("form[action$=akut-begaran]")).hasSize(1);
    cases.close(new CaseNumber(caseNumber), CloseReason.NOT_ADMITTED);

    assertThat(page(REQUESTER).select("form[action$=akut-begaran]")).isEmpty();
    HttpResponse<String> late = pressAs(REQUESTER, caseNumber);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Ärendet är avslutat.");
  }

  @Test
  void whoMayNotKnowWhereAProtectedParticipantIsLearnsItNeitherByAskingNorByTheAnswer() {
    List.of("chef-vc-kavlinge", "psyk-region").forEach(each ->
        team.join(new CaseNumber(caseNumber), new CaseworkerId(each), new CaseworkerId(REQUESTER)));
    protection.protect(new CaseNumber(caseNumber), ProtectionLevel.PROTECTED_REGISTRATION, Set.of(),
        new CaseworkerId(REQUESTER));

    HttpResponse<String> outside = pressAs("chef-vc-kavlinge", caseNumber);
    assertThat(outside.statusCode()).isEqualTo(409);
    assertThat(outside.body()).contains("ring 112", "ring samordnaren");

    press("psyk-region");
    String writing = intake.taskOf("psyk-region", caseNumber);
    tasks.setAssignee(writing, "chef-vc-kavlinge");
    assertThat(form("chef-vc-kavlinge", writing).mustBeAccepted().body()).as("who took over the step")
        .doesNotContain("kavlinge", "Kävlinge");
    tasks.setAssignee(writing, "psyk-region");
    intake.submit("psyk-region", intake.taskOf("psyk-region", caseNumber),
        EmergencyAnswers.request("forsakringskassan", WORD)).mustBeAccepted();
    String task = intake.taskOf("chef-fk-lund", caseNumber);
    assertThat(form("chef-fk-lund", task).body()).contains("Handläggare, Regionen").doesNotContain("Vuxenpsykiatrin");
    Reply where = intake.submit("chef-fk-lund", task,
        with(EmergencyAnswers.disclosure(WORD, "NO"), "itemsClass", "contact"));
    assertThat(where.status()).isEqualTo(400);
    assertThat(where.body()).contains("itemsClass", "skyddade personuppgifter");
  }

  @Test
  void isNotOfferedInTasklistsStartList() {
    assertThat(rest.basic(REQUESTER).get("/process-definition?startableInTasklist=true&latestVersion=true").body())
        .doesNotContain("emergency-");
    assertThat(rest.basic(REQUESTER).post("/process-definition/key/emergency-request/submit-form",
        IntakeOverRest.body(Map.of())).refused()).isTrue();
  }

  private void send() {
    press(REQUESTER);
    intake.submit(REQUESTER, intake.taskOf(REQUESTER, caseNumber), EmergencyAnswers.request("region-psykiatri", WORD))
        .mustBeAccepted();
  }

  private void disclose() {
    send();
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.disclosure(WORD, "NO")).mustBeAccepted();
  }

  private HttpResponse<String> press(String user) {
    PageVisitor visitor = PageVisitor.signedIn(port, user, "tasklist");
    return visitor.submit(visitor.page("/arenden/" + caseNumber), path(), Map.of());
  }

  /** Presses with a token of a page that everybody has. */
  private HttpResponse<String> pressAs(String user, String number) {
    PageVisitor visitor = PageVisitor.signedIn(port, user, "tasklist");
    return visitor.post("/arenden/" + number + "/akut-begaran", hidden(visitor.page("/arenden")), Map.of());
  }

  private static Map<String, String> hidden(Document page) {
    return Map.of("_csrf", page.select("input[name=_csrf]").first().attr("value"));
  }

  private String path() {
    return "/arenden/" + caseNumber + "/akut-begaran";
  }

  private static String address(HttpResponse<String> redirect) {
    return redirect.headers().firstValue("Location").orElseThrow();
  }

  private Document page(String user) {
    return PageVisitor.signedIn(port, user, "tasklist").page("/arenden/" + caseNumber);
  }

  private Document page(String user, String path) {
    return PageVisitor.signedIn(port, user, "tasklist").page(path);
  }

  private String section(String user, String heading) {
    return page(user).select("section[aria-labelledby=" + heading + "]").text();
  }

  private Reply form(String user, String task) {
    return rest.basic(user).get("/task/" + task + "/form-variables");
  }

  private List<String> grounds(String informationClass, String step) {
    return database.sql("""
            SELECT ground FROM casework.access_log
            WHERE case_number = ? AND information_class = ? AND step = ? AND ground LIKE 'emergency:%'""")
        .params(caseNumber, informationClass, step).query(String.class).list();
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(answers);
    changed.put(key, value);
    return changed;
  }
}
