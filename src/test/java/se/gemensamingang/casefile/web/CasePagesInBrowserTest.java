package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Accessible;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.SignInForm;
import se.gemensamingang.fixtures.TasklistPage;

/** The pages of a case as people use them: with the keyboard, enlarged, and with a screen reader. */
@ProgramTest
class CasePagesInBrowserTest {

  private static final String MEMBER = "fk-lund";
  private static final String FOCUSED = """
      () => document.activeElement === document.body ? '' :
        document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()""";

  @LocalServerPort
  private int port;

  private BrowserContext context;
  private Page page;
  private TasklistPage tasklist;
  private IntakeOverRest intake;
  private String caseNumber;

  @BeforeEach
  void referSomebody() {
    context = Browser.newContext();
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    tasklist = new TasklistPage(context, port);
    page = tasklist.page();
    intake = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port)));
    caseNumber = intake.reachPositions("i webbläsaren");
  }

  @AfterEach
  void closeBrowser() {
    context.close();
  }

  @Test
  void whoIsNotSignedInReadsHowAccessibleTheProgramIs() {
    page.navigate("http://localhost:" + port + "/tillganglighet");
    assertThat(page.locator("h1").textContent()).isEqualTo("Tillgänglighet i Gemensam ingång");
    Accessible.check(page, "accessibility");
  }

  @Test
  void theCasePageIsAccessibleInEachOfItsStates() {
    openCase(IntakeOverRest.REFERRER);
    Accessible.check(page, "case-page");

    page.getByRole(AriaRole.TEXTBOX, named("Er enhets diarienummer eller aktnummer")).fill("20030430-2383");
    page.getByRole(AriaRole.BUTTON, named("Spara numret")).click();
    page.locator(".mistakes").waitFor();
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("mistakes");
    Accessible.check(page, "case-page-mistake");

    page.getByRole(AriaRole.TEXTBOX, named("Er enhets diarienummer eller aktnummer")).fill("BN 2026/114");
    page.keyboard().press("Enter");
    page.locator(".message").waitFor();
    Accessible.check(page, "case-page-saved");

    page.navigate(address("/arenden/GI-1999-99999"));
    Accessible.check(page, "case-page-refused");
  }

  @Test
  void theListOfCasesIsAccessibleFullAndEmpty() {
    tasklist.signIn(MEMBER);
    page.navigate(address("/arenden"));
    Accessible.check(page, "cases");

    page.navigate(address("/arenden?show=responsible"));
    assertThat(page.locator(".empty").first().textContent()).isEqualTo("Du är inte ansvarig för något ärende.");
    Accessible.check(page, "cases-empty");
  }

  @Test
  void theSearchIsAccessibleInEachOfItsStates() {
    tasklist.signIn(MEMBER);
    page.navigate(address("/arenden"));
    search("webbläsaren");
    assertThat(page.locator("tbody a").first().textContent()).startsWith("GI-");
    assertThat(page.url()).isEqualTo(address("/arenden"));
    Accessible.check(page, "search-found");

    search("Ingenalls");
    page.locator(".empty").waitFor();
    Accessible.check(page, "search-empty");

    search("20030430-2384");
    page.locator(".mistakes").waitFor();
    Accessible.check(page, "search-mistake");
  }

  private void search(String text) {
    page.getByRole(AriaRole.TEXTBOX, named("Namn, personnummer, samordningsnummer eller ärendenummer")).fill(text);
    page.keyboard().press("Enter");
    page.locator("h1:has-text('Sök ärende')").waitFor();
  }

  @Test
  void theKeyboardReachesEverythingInReadingOrder() {
    openCase(MEMBER);
    List<String> reached = new ArrayList<>();
    for (String focused = tab(); !focused.equals("Spara numret"); focused = tab()) {
      reached.add(focused);
      assertThat(reached).as("the last button is reached").hasSizeLessThan(40);
    }

    assertThat(reached).startsWith("Hoppa till innehållet", "Gemensam ingång", "Uppgifter", "Ärenden")
        .containsSubsequence("Ärenden", "Logga ut", "Lämna ställningstagande");
  }

  private String tab() {
    page.keyboard().press("Tab");
    return (String) page.evaluate(FOCUSED);
  }

  @Test
  void theFirstLinkSkipsTheNavigation() {
    openCase(MEMBER);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void aScreenReaderHearsWhatEachPartIs() {
    openCase(MEMBER);

    assertThat(page.getByRole(AriaRole.NAVIGATION, named("Huvudmeny")).count()).isEqualTo(1);
    assertThat(page.getByRole(AriaRole.MAIN).count()).isEqualTo(1);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("sv");
    for (String part : List.of("Deltagarens egna ord", "Vem ärendet gäller", "Ansvarig och team", "Det som har hänt",
        "Det som är skrivet i ärendeakten", "Till din enhets eget system", "Hälsa")) {
      assertThat(page.getByRole(AriaRole.REGION, named(part).setExact(true)).count()).as(part).isEqualTo(1);
    }
    assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("Klart senast")).count()).isEqualTo(1);
    assertThat(page.getByRole(AriaRole.LINK, named("Ärenden").setExact(true)).getAttribute("aria-current"))
        .isEqualTo("page");
  }

  @Test
  void theJournalNoteIsCopiedByOnePress() {
    openCase(IntakeOverRest.REFERRER);
    page.getByRole(AriaRole.BUTTON, named("Kopiera anteckningen")).press("Enter");
    page.getByText("Kopierat").waitFor();

    assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
        .contains("Remiss registrerad i ärende " + caseNumber + ".").doesNotContain("i webbläsaren");
  }

  @Test
  void theTaskLeadsToItsCaseAndTheCaseBackToTheTask() {
    String task = intake.taskOf(MEMBER, caseNumber);
    tasklist.signIn(MEMBER).openTask(task);
    page.getByRole(AriaRole.LINK, named("Ärendet").setExact(true)).click();
    tasklist.seen(".gi-case-tab a");
    tasklist.picture("task-case-tab");
    page.locator(".gi-case-tab a").click();

    page.waitForURL(address("/arenden/" + caseNumber));
    page.getByRole(AriaRole.LINK, named("Lämna ställningstagande")).click();
    page.locator(".fjs-container").waitFor();
    assertThat(page.url()).contains("task=" + task);
  }

  @Test
  void whoMustSignInComesBackToThePageAskedFor() {
    page.navigate(address("/arenden/" + caseNumber));
    SignInForm.on(page).signIn(MEMBER);

    page.waitForURL(address("/arenden/" + caseNumber));
    assertThat(page.locator("h1").textContent()).isEqualTo("Ärende " + caseNumber);
  }

  @Test
  void theSignInLeadsToNoOtherSite() {
    page.navigate(address("/camunda/app/tasklist/default/?tillbaka=//elsewhere.example/"));
    SignInForm.on(page).signIn(MEMBER);
    page.locator(".task-filter").first().waitFor();

    assertThat(URI.create(page.url()).getHost()).isEqualTo("localhost");
  }

  @Test
  void whoSignsOutOnAPageIsSignedOutOfEverything() {
    openCase(MEMBER);
    page.getByRole(AriaRole.BUTTON, named("Logga ut")).click();
    SignInForm.on(page);
    page.navigate(address("/arenden/" + caseNumber));

    SignInForm.on(page);
  }

  private void openCase(String user) {
    tasklist.signIn(user);
    page.navigate(address("/arenden/" + caseNumber));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
