package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Accessible;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.TestPersons;

/** The participant's page as people use it: with the keyboard, enlarged, and with a screen reader. */
@ProgramTest
class ParticipantInBrowserTest {

  @LocalServerPort
  private int port;

  private BrowserContext context;
  private TasklistPage tasklist;
  private Page page;
  private String caseNumber;

  @BeforeEach
  void referSomebody() {
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    page = tasklist.page();
    caseNumber = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port))).reachPositions("i webbläsaren");
  }

  @AfterEach
  void closeBrowser() {
    context.close();
  }

  @Test
  void thePageIsAccessibleInEachOfItsStates() {
    openFromTheCase();
    Accessible.check(page, "participant");

    page.getByLabel("Personnummer eller samordningsnummer").fill("20030430-2384");
    press("Spara namn och nummer");
    page.locator(".mistakes").waitFor();
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("mistakes");
    Accessible.check(page, "participant-mistake");

    page.getByLabel("Personnummer eller samordningsnummer").fill(TestPersons.number());
    press("Spara namn och nummer");
    page.locator(".message").waitFor();
    page.getByLabel("Skyddad folkbokföring").check();
    page.getByLabel("Socialsekreterare Kävlinge").check();
    press("Spara skyddet");
    page.locator(".message").waitFor();
    Accessible.check(page, "participant-protected");

    press("Ta bort skyddet");
    page.locator("h1:has-text('Vill du ta bort skyddet?')").waitFor();
    Accessible.check(page, "participant-lift");

    page.navigate(address("/fingerade-personuppgifter"));
    Accessible.check(page, "participant-fabricate");
  }

  @Test
  void whatCannotBeUndoneIsAskedAboutOnceMore() {
    openFromTheCase();
    page.getByRole(AriaRole.LINK, named("registrera de fingerade uppgifterna")).click();
    page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Testperson Fingerad");
    page.getByLabel("Ja, ett personnummer").check();
    page.getByLabel("Personnummer eller samordningsnummer").fill(TestPersons.number());
    press("Gå vidare");
    page.locator("h1:has-text('Det här går inte att ångra')").waitFor();
    Accessible.check(page, "participant-fabricate-confirm");
    assertThat(page.url()).isEqualTo(address("/fingerade-personuppgifter"));

    page.getByRole(AriaRole.LINK, named("Avbryt, ändra inget")).click();
    page.waitForURL(address(""));
    assertThat(page.locator("#who ~ p").first().textContent()).contains("Testperson i webbläsaren");
  }

  @Test
  void theKeyboardAloneChangesTheName() {
    openFromTheCase();
    page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().press("Control+A");
    page.keyboard().type("Testperson Tangent");
    page.keyboard().press("Enter");
    page.locator(".message").waitFor();

    assertThat(page.locator("#who ~ p").first().textContent()).contains("Testperson Tangent");
  }

  @Test
  void whoIsNotResponsibleIsToldWhoIs() {
    tasklist.signIn("fk-lund");
    page.navigate(address(""));
    assertThat(page.locator("main").textContent()).contains("Bara ärendets ansvariga handläggare");
    Accessible.check(page, "participant-refused");
  }

  private void openFromTheCase() {
    tasklist.signIn(IntakeOverRest.REFERRER);
    page.navigate("http://localhost:" + port + "/arenden/" + caseNumber);
    page.getByRole(AriaRole.LINK, named("Ändra deltagarens uppgifter och skydd")).click();
    page.waitForURL(address(""));
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private String address(String path) {
    return "http://localhost:" + port + "/arenden/" + caseNumber + "/deltagare" + path;
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
