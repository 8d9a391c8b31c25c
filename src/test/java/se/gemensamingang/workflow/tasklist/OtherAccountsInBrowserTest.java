package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.SignInForm;
import se.gemensamingang.fixtures.TasklistPage;

/** Where Tasklist leads: who has no tasks to where they belong, and who has to the next one. */
@ProgramTest
class OtherAccountsInBrowserTest {

  @LocalServerPort private int port;

  private BrowserContext context;
  private TasklistPage tasklist;
  private Page page;

  @BeforeEach
  void aBrowser() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    page = tasklist.page();
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void whoSignsInWithoutTasksIsToldWhereToSignIn() {
    tasklist.open();
    SignInForm.on(page).signIn("admin");

    assertThat(tasklist.seen(".alert-danger").innerText()).contains("Ditt konto har ingen uppgiftslista.");
    page.locator(".alert-danger a").getByText("Processer").click();
    page.waitForURL("**/app/cockpit/**");
  }

  @Test
  void whoIsSignedInElsewhereIsOfferedTheirOwnApplicationsAndToSignOut() {
    page.navigate(address("/camunda/app/cockpit/default/"));
    SignInForm.on(page).signIn("admin");
    page.locator(".account").first().waitFor();

    page.navigate(address("/camunda/app/tasklist/"));
    page.getByText("Visa vad du kan öppna, eller logga ut").click();

    assertThat(page.locator(".ways a").allInnerTexts()).contains("Processer", "Administration").doesNotContain("Uppgifter");
    tasklist.picture("ways");
    page.locator("main").getByText("Logga ut").last().click();
    SignInForm.on(page);
  }

  @Test
  void theAdministratorIsOfferedAdministrationToo() {
    page.navigate(address("/camunda/app/admin/default/"));
    SignInForm.on(page).signIn("admin");
    page.locator(".account").first().waitFor();

    page.navigate(address("/logga-ut"));

    assertThat(page.locator(".ways a").allInnerTexts()).contains("Processer", "Administration");
  }

  @Test
  void theNextStepOfAStartedCaseIsALink() {
    tasklist.signIn(Referral.REFERRER);
    page.getByText("Starta ärende").first().click();
    page.locator(".modal-dialog").getByText("Ärende", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".fjs-form-field-select").locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item").getByText("Kävlinge", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".modal-footer .btn-primary:visible").click();

    Locator next = page.locator(".alert-info").getByText("Nästa steg för dig i ärendet: Registrera remiss");
    next.waitFor();
    tasklist.picture("next-step");
    next.locator("a").click();
    assertThat(tasklist.seen(".task-card h2").innerText()).isEqualTo("Registrera remiss");
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
