package se.gemensamingang.directory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Accessible;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.SignInForm;

/** An administrator keeps the directory in a browser; nobody else does. */
@ProgramTest
class DirectoryInBrowserTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  @LocalServerPort
  private int port;

  private BrowserContext browser;
  private Page page;

  @BeforeEach
  void open() {
    browser = Browser.newContext();
    page = browser.newPage();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void administratorAddsChangesFindsAndEndsAPerson() {
    signIn("admin", "/katalog");
    String id = "b-" + UUID.randomUUID();
    link("Lägg till en person").click();
    page.getByLabel("Användarnamn").fill(id);
    page.getByLabel("Namn", exactly()).fill("Testperson i webbläsaren");
    page.getByLabel("Enhet", exactly()).selectOption("kavlinge-ame");
    page.getByLabel("Handläggare", exactly()).check();
    button("Lägg till").click();
    assertThat(status()).hasText("Personen är tillagd.");

    search(id);
    assertThat(page.locator("tbody tr")).hasCount(1);
    link("Testperson i webbläsaren").click();
    page.getByLabel("Ställer frågor om våld").check();
    button("Spara").click();
    assertThat(status()).hasText("Ändringen är sparad och gäller nu.");
    assertThat(page.locator("tbody tr").first()).containsText("Roller: Handläggare → Handläggare, Ställer frågor om våld.");
    check("person");

    button("Avsluta personen").click();
    assertThat(status()).containsText("avslutad");
    page.navigate(address("/katalog"));
    search("");
  }

  @Test
  void listIsSortedSearchedAndSaysWhenNothingFits() {
    signIn("admin", "/katalog");
    check("persons");
    link("Användarnamn").click();
    assertThat(page.locator("th[aria-sort=ascending]")).hasText("Användarnamn");
    link("Användarnamn").click();
    assertThat(page.locator("th[aria-sort=descending]")).hasText("Användarnamn");
    assertThat(page.locator("tbody tr").first()).containsText("vc-lomma");

    search("finns inte alls");
    assertThat(page.locator(".empty")).containsText("Ingen person passar sökningen");
    check("persons-empty");
    assertThat(page.url()).doesNotContain("finns");
    search("");
    assertThat(page.locator("tbody tr").first()).isVisible();
  }

  @Test
  void mistakeIsSaidAboveTheFormAndAtItsField() {
    signIn("admin", "/katalog/ny-person");
    page.getByLabel("Användarnamn").fill("ogiltigt id");
    button("Lägg till").click();

    assertThat(page.locator(".mistakes")).containsText("otillåtna tecken");
    assertThat(page.getByLabel("Användarnamn")).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("Användarnamn")).hasValue("ogiltigt id");
    assertThat(page.locator("#unit-error")).containsText("Enheten saknas.");
    check("mistakes");
  }

  @Test
  void representativeIsSucceededFromADayAndTheHistorySaysSo() {
    signIn("admin", "/katalog/platser/lomma/region");
    LocalDate day = TODAY.plusYears(3);
    page.getByLabel("Person").selectOption("psyk-region");
    page.getByLabel("Från och med").fill(day.toString());
    button("Utse till ledamot").click();
    assertThat(page.locator(".mistakes")).containsText("två gånger på platsen");

    button("Avsluta Kurator Vuxenpsykiatrin Lund som ersättare").click();
    assertThat(status()).hasText("Ändringen är sparad och gäller nu.");
    page.getByLabel("Person").selectOption("psyk-region");
    page.getByLabel("Från och med").fill(day.toString());
    button("Utse till ledamot").click();
    assertThat(status()).hasText("Ändringen är sparad och gäller nu.");
    assertThat(page.locator("tbody tr").first()).containsText(day.minusDays(1).toString());
    assertThat(page.locator("tbody tr").nth(1)).containsText("Kommande");
    check("seat");

    page.navigate(address("/katalog/historik"));
    assertThat(page.locator("tbody tr").first()).containsText("Ledamot på platsen region");
    check("history");
    page.navigate(address("/katalog/platser"));
    search("lomma regionen");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText(day.minusDays(1).toString());
    search("");
    check("seats");
  }

  @Test
  void structureIsShownAndReadAgain() {
    signIn("admin", "/katalog/struktur");
    assertThat(page.getByText("Övertagen av Kävlinge ekonomiskt bistånd.")).isVisible();
    assertThat(page.getByText("15 till 24 år")).isVisible();
    button("Läs in katalogen igen").click();
    assertThat(status()).hasText("Katalogfilen är inläst utan fel.");
    check("structure");
  }

  @Test
  void unitHeadRegistersAndEndsAnAbsenceOfTheOwnUnit() {
    signIn("chef-vc-lomma", "/franvaro");
    assertThat(page.getByLabel("Vem är borta?").locator("option")).hasCount(3);
    page.getByLabel("Vem är borta?").selectOption("vc-lomma");
    page.getByLabel("Vikarie").selectOption("vc-kavlinge");
    page.getByLabel("Sista dagen").fill(TODAY.minusDays(1).toString());
    button("Registrera").click();
    assertThat(page.locator("#lastDay-error")).containsText("redan över");
    assertThat(page.getByLabel("Vem är borta?")).hasValue("vc-lomma");

    page.getByLabel("Sista dagen").fill(TODAY.plusDays(2).toString());
    button("Registrera").click();
    assertThat(status()).hasText("Frånvaron är registrerad.");
    assertThat(page.locator("tbody tr").first()).containsText("Pågår");
    check("absences");
    button("Avsluta frånvaron för Rehabkoordinator Vårdcentralen Lomma").click();
    assertThat(page.locator("tbody tr").first()).containsText("Avslutad i förtid");
    page.navigate(address("/overlamning"));
    check("handovers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kaa-kavlinge", "chef-soc-kavlinge", "samordnare", "soc-lomma"})
  void nobodyElseOpensTheDirectory(String user) {
    String application = "samordnare".equals(user) ? "cockpit" : "tasklist";
    Caller caller = Caller.withSession(port, user, application);
    for (String address : new String[] {"/katalog", "/katalog/platser", "/katalog/struktur", "/katalog/historik",
        "/katalog/ny-person", "/katalog/personer/admin"}) {
      assertThat(caller.get(address).statusCode()).as(address).isEqualTo(403);
    }
    assertThat(caller.send("POST", "/katalog/struktur/las-in", "application/x-www-form-urlencoded", "").statusCode())
        .isEqualTo(403);
    assertThat(caller.get("/franvaro").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsNotSignedInIsSentToTheSignInForm() {
    page.navigate(address("/katalog"));
    SignInForm.on(page);
    assertThat(page.url()).contains("/camunda/app/admin/");
    assertThat(Caller.nobody(port).get("/franvaro").statusCode()).isEqualTo(401);
  }

  private void signIn(String user, String target) {
    page.navigate(address(target));
    SignInForm.on(page).signIn(user);
    page.waitForURL("**" + target);
  }

  private void search(String text) {
    page.getByRole(AriaRole.SEARCHBOX).fill(text);
    button("Sök").click();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator status() {
    return page.locator(".message");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void check(String name) {
    Accessible.check(page, "directory-" + name);
  }
}
