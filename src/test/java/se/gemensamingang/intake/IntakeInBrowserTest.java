package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.Pictures;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.SignInForm;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseworkerId;

/** The intake as its caseworkers meet it: in a browser, in Tasklist, from referral to the participant being told. */
@ProgramTest
class IntakeInBrowserTest {

  /** A caseworker with no other tasks, so that the list of one's own is short. */
  private static final String REFERRER = "kaa-i-webblasaren";
  private static final String NUMBER = TestPersons.number();
  private static final String OWN_WORDS = "Jag är mest hemma. Jag vill komma ut mer, men det tar emot.";
  private static final String QUESTION = "Kan gruppen ta emot, så att vården och Arbetsförmedlingen drar åt samma håll?";
  private static final String SITUATION = "Bor hos sin mamma. Inget jobb och ingen utbildning sedan gymnasiet.";
  private static final String GROUNDS = "Stödet behövs och parterna kan börja redan nu.";
  private static final Map<String, String> REASONS = Map.of(
      "soc-kavlinge", "Vi kan följa med på de första mötena.",
      "vc-kavlinge", "Rehabkoordinatorn håller kontakten en gång i veckan.",
      "af-lund-unga", "Vi kan börja med korta besök utanför kontoret.",
      "fk-lund", "Vi svarar gärna på frågor om aktivitetsersättning.");
  private static final String DISCUSSION = "Parterna vägde snabb hjälp mot egna insatser.";
  private static final Pattern DEADLINE = Pattern.compile("Klart senast \\d{4}-\\d{2}-\\d{2}, v\\. \\d{1,2}");
  private static final Pattern CASE_NUMBER = Pattern.compile("GI-\\d{4}-\\d{5}");
  private static final String COMPLETE = ".form-actions .btn-primary";
  private static final String FORM = ".fjs-container";

  private static final String WHY_NOT = """
      () => {
        const {taskRemoved, completeInProgress, $invalid, options} =
          angular.element(document.querySelector('.form-actions')).scope();
        const wrong = [...document.querySelectorAll('.fjs-has-errors')].map(field => field.textContent);
        return JSON.stringify({taskRemoved, completeInProgress, $invalid, options, wrong});
      }""";

  @LocalServerPort private int port;
  @Autowired private Work work;
  @Autowired private DirectoryChanges directory;

  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeEach
  void aPlaceForThePictures() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
  }

  @BeforeEach
  void aReferrer() {
    directory.addCaseworker(new CaseworkerId("admin"),
        new CaseworkerDetails(REFERRER, "KAA-handläggare Kävlinge", "kavlinge-kaa", List.of("caseworker")));
  }

  @AfterEach
  void closeTheBrowsers() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void aYoungAdultWhoStaysHomeIsReferredDecidedUponAndTold() {
    String caseNumber = register(someone());
    givePositionsAtTheSameMoment(caseNumber);
    discussAndVote(caseNumber);
    decideToAdmit(caseNumber);
    tellTheParticipantWithTheKeyboardAlone(caseNumber);

    assertThat(work.openTasks(caseNumber)).as("each party names its caseworker")
        .extracting(Task::getName).hasSize(4).containsOnly("Utse handläggare");
  }

  @Test
  void somebodyWithoutANumberAndInDangerIsRegisteredAndMetByAnAlias() {
    String caseNumber = work.startCase(REFERRER, "kavlinge").getBusinessKey();
    TasklistPage referrer = someone().signIn(REFERRER)
        .openTask(work.taskOf(REFERRER, caseNumber, "userTask_registerReferral").getId());
    Page page = referrer.page();
    page.getByLabel("Deltagarens egna ord").fill(OWN_WORDS);
    page.getByLabel("Deltagarens namn").fill("Testperson");
    assertThat(page.getByLabel("Personnummer eller samordningsnummer").count()).isZero();
    answer(page, "Har deltagaren ett nummer?", "Nej, nummer saknas");
    page.getByLabel("Födelseår").fill("1987");
    answer(page, "Kön", "Kvinna");
    answer(page, "Har deltagaren skyddade personuppgifter?", "Ja, skyddad folkbokföring");
    page.locator(".fjs-form-field-checklist").getByLabel("Rehabkoordinator Vårdcentralen Kävlinge").check();
    choose(page, "Målgrupp", "Nyanlända");
    page.locator(".fjs-form-field-checklist").scrollIntoViewIfNeeded();
    referrer.picture("intake-register-protected");
    page.getByLabel("Vad vill du att inskrivningsgruppen tar ställning till?").fill(QUESTION);
    page.getByLabel("Situationen i dag").fill(SITUATION);
    choose(page, "Språk", "Tigrinja");
    answer(page, "Behövs tolk?", "Ja, språktolk");
    answer(page, "Finns närstående", "Ja, en");
    page.getByLabel("Närstående 1: namn").fill("Testperson Närstående");
    referrer.picture("intake-register-relatives");
    page.getByLabel("Deltagaren har fått veta detta och sagt ja").check();
    page.getByLabel("Muntligt").check();
    complete(page);

    assertThat(whoIsShownTo("vc-kavlinge", caseNumber)).isEqualTo("Testperson, född 1987");
    assertThat(whoIsShownTo("fk-lund", caseNumber)).matches("Deltagare [A-Z0-9]{4}");
  }

  private String whoIsShownTo(String representative, String caseNumber) {
    TasklistPage tasklist = someone().signIn(representative)
        .openTask(work.taskOf(representative, caseNumber, "userTask_givePosition").getId());
    String who = tasklist.seen(".gi-header .gi-who").textContent();
    tasklist.picture("intake-position-" + representative);
    return who;
  }

  @Test
  void aNoNeedsAWayOnAndARefusalKeepsWhatWasTyped() {
    String caseNumber = decisionOf("FOR", "FOR", "FOR", "AGAINST");
    work.submit(Referral.CHAIR, caseNumber, "userTask_discussAndVote", Referral.votes("FOR", "FOR", "FOR", "AGAINST"));
    TasklistPage chair = someone().signIn(Referral.CHAIR).openTask(decision(caseNumber));
    Page page = chair.page();
    assertThat(page.getByLabel("Rekommenderad väg vidare").count()).isZero();

    page.getByLabel("Deltagaren skrivs inte in").check();
    page.getByLabel("Skäl för beslutet").fill(GROUNDS);
    Locator recommendation = page.getByLabel("Rekommenderad väg vidare");
    recommendation.fill("Kommunens aktivitetsansvar fortsätter med hembesök.");
    page.locator(COMPLETE).click();

    assertThat(chair.seen(".alert-danger:visible").innerText())
        .contains("Beslutet stämmer inte med vad de flesta parterna tyckte. Välj gruppens beslut.");
    chair.picture("intake-refused");
    assertThat(page.getByLabel("Skäl för beslutet").inputValue()).isEqualTo(GROUNDS);
    assertThat(recommendation.inputValue()).startsWith("Kommunens aktivitetsansvar");
    page.getByLabel("Deltagaren skrivs in", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(recommendation.count()).isZero();
    page.locator(COMPLETE).click();
    page.locator(FORM).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(work.taskOf(REFERRER, caseNumber, "userTask_tellOutcome")).isNotNull();
  }

  @Test
  void whoOnlyWaitsForATaskIsToldWhoHasIt() {
    String caseNumber = decisionOf("FOR", "FOR", "FOR", "FOR");
    TasklistPage referrer = someone().signIn(REFERRER);
    List<Integer> refused = refusalsSeenBy(referrer.page());

    referrer.page().evaluate("task => { location.hash = '#/?task=' + task; }", decision(caseNumber));

    assertThat(referrer.seen(".gi-not-own").innerText())
        .contains("Bara den som har uppgiften kan öppna formuläret.", "Socialsekreterare Kävlinge");
    assertThat(referrer.page().locator(".alert-danger:visible").count()).isZero();
    assertThat(refused).isEmpty();
    referrer.picture("intake-not-own");
  }

  @Test
  void theCoordinatorSeesTheCaseAndNobodyInIt() {
    String caseNumber = decisionOf("FOR", "FOR", "FOR", "FOR");
    String instance = work.taskOf(Referral.CHAIR, caseNumber, "userTask_decideIntake").getProcessInstanceId();
    Page page = application("cockpit", "samordnare");
    List<Integer> refused = refusalsSeenBy(page);

    page.evaluate("id => { location.hash = '#/process-instance/' + id + '/runtime'; }", instance);
    page.getByText(caseNumber).first().waitFor();
    page.getByText("Fastställ beslut").first().waitFor();

    assertThat(page.content()).contains(caseNumber)
        .doesNotContain("Testperson", NUMBER, "Jag vill komma ut mer", "Bor hemma", "Vi har en väg in");
    Pictures.take(page, "intake-cockpit");
    page.evaluate("location.hash = '#/tasks'");
    page.getByText("Uppgifter efter handläggare").waitFor();
    assertThat(page.locator("#task-group-counts").isVisible()).isFalse();
    assertThat(page.locator(".ce-eol-banner").isVisible()).isFalse();
    assertThat(refused).isEmpty();
  }

  @Test
  void theAdministratorReachesAdminWithoutInvitationsElsewhere() {
    Page page = application("admin", "admin");

    page.getByText("Alla användare").first().waitFor();

    assertThat(page.locator(".ce-eol-banner").isVisible()).isFalse();
    assertThat(page.locator("body").innerText()).doesNotContain("Camunda 8");
    Pictures.take(page, "intake-admin");
  }

  private String register(TasklistPage tasklist) {
    Page page = tasklist.signIn(REFERRER).page();
    page.getByText("Starta ärende").first().click();
    page.locator(".modal-dialog").getByText("Ärende", new Locator.GetByTextOptions().setExact(true)).click();
    choose(page, "Deltagarens kommun", "Kävlinge");
    Pictures.take(page, "intake-start");
    Response started = page.waitForResponse(response -> response.url().endsWith("/submit-form"),
        () -> page.locator(".modal-footer .btn-primary:visible").click());
    Matcher caseNumber = CASE_NUMBER.matcher(started.text());
    assertThat(caseNumber.find()).isTrue();
    return fillInTheReferral(tasklist, caseNumber.group());
  }

  private String fillInTheReferral(TasklistPage tasklist, String caseNumber) {
    Page page = tasklist.page();
    tasklist.openTask(work.taskOf(REFERRER, caseNumber, "userTask_registerReferral").getId());
    assertThat(tasklist.seen(".gi-header .gi-due").textContent()).matches(DEADLINE);
    page.getByLabel("Deltagarens egna ord").fill(OWN_WORDS);
    page.getByLabel("Deltagarens namn").fill("Testperson");
    answer(page, "Har deltagaren ett nummer?", "Ja, ett personnummer");
    page.getByLabel("Personnummer eller samordningsnummer").fill(NUMBER);
    answer(page, "Har deltagaren skyddade personuppgifter?", "Nej");
    choose(page, "Målgrupp", "Unga vuxna från 20 år som stannar hemma");
    page.getByLabel("Vad vill du att inskrivningsgruppen tar ställning till?").fill(QUESTION);
    page.getByLabel("Situationen i dag").fill(SITUATION);
    page.getByLabel("Deltagaren har fått veta detta och sagt ja").check();
    page.getByLabel("Muntligt").check();
    tasklist.picture("intake-register");
    complete(page);
    return caseNumber;
  }

  private void givePositionsAtTheSameMoment(String caseNumber) {
    List<TasklistPage> representatives = Referral.REPRESENTATIVES.stream()
        .map(each -> openPosition(each, caseNumber)).toList();
    representatives.get(1).picture("intake-position");

    long moment = System.currentTimeMillis() + 1000;
    representatives.forEach(each -> each.page().evaluate(
        "([moment, button]) => { setTimeout(() => document.querySelector(button).click(), moment - Date.now()); }",
        List.of(String.valueOf(moment), COMPLETE)));

    representatives.forEach(each -> awaitCompletion(each.page()));
  }

  private TasklistPage openPosition(String representative, String caseNumber) {
    TasklistPage tasklist = someone().signIn(representative)
        .openTask(work.taskOf(representative, caseNumber, "userTask_givePosition").getId());
    Page page = tasklist.page();
    assertThat(valuesOf(page)).startsWith(OWN_WORDS, "Testperson", "2003", QUESTION, SITUATION);
    assertThat(page.content() + valuesOf(page)).doesNotContain(NUMBER, NUMBER.substring(2));
    assertThat(page.locator("body").innerText() + valuesOf(page)).doesNotContain(NUMBER.substring(8));
    page.getByLabel("fk-lund".equals(representative) ? "Avstyrker" : "Tillstyrker").check();
    page.getByLabel("Varför?").fill(REASONS.get(representative));
    return tasklist;
  }

  private void discussAndVote(String caseNumber) {
    String task = work.taskOf(Referral.CHAIR, caseNumber, "userTask_discussAndVote").getId();
    TasklistPage chair = someone().signIn(Referral.CHAIR).openTask(task);
    Page page = chair.page();
    assertThat(page.locator(".fjs-table tbody").innerText()).contains(REASONS.values());
    page.getByLabel("Vad kom fram i diskussionen?").fill(DISCUSSION);
    for (String party : List.of("Kommunens", "Regionens", "Arbetsförmedlingens")) {
      answer(page, party + " röst", "För att deltagaren skrivs in");
    }
    answer(page, "Försäkringskassans röst", "Mot att deltagaren skrivs in");
    page.getByLabel("Försäkringskassans skäl").fill(REASONS.get("fk-lund"));
    chair.picture("intake-vote");
    complete(page);
  }

  private void decideToAdmit(String caseNumber) {
    TasklistPage chair = someone().signIn(Referral.CHAIR).openTask(decision(caseNumber));
    Page page = chair.page();
    assertThat(page.locator(".fjs-table tbody tr").allInnerTexts()).hasSize(4)
        .filteredOn(row -> row.contains("Avstyrker")).hasSize(1);
    assertThat(page.locator(".fjs-table tbody").innerText()).contains(REASONS.values());
    assertThat(valuesOf(page)).contains(DISCUSSION, "Inget är förberett: 3 för och 1 mot.");
    page.getByLabel("Deltagaren skrivs in", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Skäl för beslutet").fill(GROUNDS);
    page.locator(".fjs-table").evaluate("table => table.scrollIntoView({block: 'start'})");
    chair.picture("intake-decide");
    assertNothingIsCutOffAtTwiceTheSize(chair);
    complete(page);
  }

  private static void assertNothingIsCutOffAtTwiceTheSize(TasklistPage tasklist) {
    Page page = tasklist.page();
    page.setViewportSize(640, 360);
    page.locator(".fjs-table").evaluate("table => table.scrollIntoView({block: 'start'})");
    tasklist.picture("intake-decide-200-percent");
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
    assertThat(page.locator(".fjs-table").boundingBox().width).isLessThanOrEqualTo(640);
    page.setViewportSize(1280, 720);
  }

  private void tellTheParticipantWithTheKeyboardAlone(String caseNumber) {
    TasklistPage tasklist = someone().signIn(REFERRER);
    Page page = tasklist.page();
    String task = work.taskOf(REFERRER, caseNumber, "userTask_tellOutcome").getId();
    tasklist.seen("ol.tasks-list a[href*='" + task + "']");
    tasklist.tabUntil("document.activeElement.matches(\"ol.tasks-list h4 a[href*='" + task + "']\")");
    page.keyboard().press("Enter");
    tasklist.seen(FORM);
    assertThat(valuesOf(page)).contains("Skrivs in", GROUNDS);
    tasklist.tabUntil("document.activeElement.matches('.fjs-form-field-radio input')");
    page.keyboard().press("Space");
    tasklist.tabUntil("document.activeElement.matches('.fjs-form-field-datetime input')");
    page.keyboard().type(LocalDate.now().toString());
    tasklist.picture("intake-receive");
    page.keyboard().press("Enter");
    tasklist.tabUntil("document.activeElement.matches('" + COMPLETE + "')");
    page.keyboard().press("Space");
    awaitCompletion(page);
  }

  private String decisionOf(String... positions) {
    String caseNumber = work.startCase(REFERRER, "kavlinge").getBusinessKey();
    work.submit(REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    for (int seat = 0; seat < positions.length; seat++) {
      work.submit(Referral.REPRESENTATIVES.get(seat), caseNumber, "userTask_givePosition",
          Referral.position(positions[seat]));
    }
    return caseNumber;
  }

  private String decision(String caseNumber) {
    return work.taskOf(Referral.CHAIR, caseNumber, "userTask_decideIntake").getId();
  }

  private TasklistPage someone() {
    return new TasklistPage(context(), port);
  }

  private BrowserContext context() {
    BrowserContext context = Browser.newContext();
    contexts.add(context);
    return context;
  }

  private Page application(String name, String user) {
    Page page = context().newPage();
    page.navigate("http://localhost:" + port + "/camunda/app/" + name + "/default/");
    SignInForm.on(page).signIn(user);
    page.locator("a.account, .account").first().waitFor();
    return page;
  }

  private static void choose(Page page, String label, String option) {
    page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label))
        .locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private static void answer(Page page, String question, String answer) {
    page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(question)).getByLabel(answer).check();
  }

  private static void complete(Page page) {
    try {
      page.locator(COMPLETE).click();
    } catch (TimeoutError e) {
      throw new AssertionError("The form cannot be handed in: " + page.evaluate(WHY_NOT), e);
    }
    awaitCompletion(page);
  }

  private static void awaitCompletion(Page page) {
    page.locator(FORM).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.locator(".alert-danger:visible").count()).isZero();
  }

  @SuppressWarnings("unchecked")
  private static List<String> valuesOf(Page page) {
    return (List<String>) page.evaluate("""
        () => [...document.querySelectorAll('.fjs-container input:not([type=radio]), .fjs-container textarea')]
          .map(field => field.value)
        """);
  }

  private static List<Integer> refusalsSeenBy(Page page) {
    List<Integer> refusals = new ArrayList<>();
    page.onResponse(response -> {
      if (response.status() >= 400) {
        refusals.add(response.status());
      }
    });
    return refusals;
  }
}
