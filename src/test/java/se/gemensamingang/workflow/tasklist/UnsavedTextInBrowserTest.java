package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.RegistrationForm;
import se.gemensamingang.fixtures.SignInForm;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.Work;

/** What a caseworker writes and does not complete is saved by itself, wherever they go. */
@ProgramTest
class UnsavedTextInBrowserTest {

  private static final String OWN_WORDS = "textarea >> nth=0";
  private static final String SAVED = "Utkast sparat \\d{2}:\\d{2}\\. Bara du ser det\\.";

  @LocalServerPort private int port;
  @Autowired private Work work;
  @Autowired private JdbcClient jdbc;

  private BrowserContext context;
  private TasklistPage tasklist;
  private Page page;
  private Task first;
  private Task second;
  private final List<String> draftRequests = new ArrayList<>();

  @BeforeEach
  void twoReferralsHaveBegun() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    first = registration();
    second = registration();
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    page = tasklist.signIn(Referral.REFERRER).openTask(first.getId()).page();
    page.onRequest(this::note);
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void isSavedByItselfWhenTheCaseworkerRests() {
    page.locator(OWN_WORDS).fill("Vilande ord");

    assertThat(tasklist.seen(".gi-draft:not(:empty)").textContent()).matches(SAVED);
    assertThat(page.locator(".fjs-form-field-error").count()).isZero();
    assertThat(page.locator(".form-actions .btn-default").isDisabled()).isTrue();
    tasklist.picture("draft-by-itself");
    page.reload();
    assertThat(ownWords()).isEqualTo("Vilande ord");
  }

  @Test
  void isSavedWhenAnotherTaskIsOpened() {
    page.locator(OWN_WORDS).fill("Avbrutna ord");
    tasklist.openTask(second.getId());
    assertThat(ownWords()).isEmpty();

    tasklist.openTask(first.getId());

    assertThat(ownWords()).isEqualTo("Avbrutna ord");
  }

  @Test
  void isSavedWhenAnotherFilterIsChosenAndWhenTheCaseworkerGoesBack() {
    page.locator(OWN_WORDS).fill("Ord före urvalet");
    page.locator(".task-filter h4 a").getByText("Försenade").click();
    page.locator(".fjs-container").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.goBack();

    assertThat(ownWords()).isEqualTo("Ord före urvalet");
  }

  @Test
  void isSavedWhenThePageIsReloadedAtOnce() {
    page.locator(OWN_WORDS).fill("Snabba ord");
    page.reload();

    assertThat(ownWords()).isEqualTo("Snabba ord");
  }

  @Test
  void isSavedWhenTheCaseworkerSignsOut() {
    page.locator(OWN_WORDS).fill("Sista orden");
    page.locator(".account .dropdown-toggle").first().click();
    page.locator(".logout a").first().click();
    tasklist.seen("input[type=password]");

    assertThat(drafts(first)).isOne();
  }

  @Test
  void isNotSavedWhereNothingWasChanged() {
    tasklist.openTask(second.getId());
    tasklist.openTask(first.getId());
    page.reload();
    tasklist.seen(".fjs-container");

    assertThat(drafts(first)).isZero();
    assertThat(draftRequests).isEmpty();
  }

  @Test
  void isNotSavedAfterTheTaskIsCompleted() {
    RegistrationForm.fillIn(page);
    page.locator(".form-actions .btn-primary").click();
    page.locator(".fjs-container").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    List<String> before = List.copyOf(draftRequests);

    page.reload();
    tasklist.seen(".task-filter");

    assertThat(draftRequests).isEqualTo(before);
    assertThat(drafts(first)).isZero();
  }

  @Test
  void isSavedWhenTheServerRefusesTheForm() {
    RegistrationForm.fillIn(page);
    page.getByLabel("Personnummer eller samordningsnummer").fill("200304302384");
    page.locator(".form-actions .btn-primary").click();
    tasklist.seen(".alert-danger:visible");
    assertThat(tasklist.seen(".gi-draft:not(:empty)").textContent()).matches(SAVED);

    page.reload();

    assertThat(ownWords()).isEqualTo(RegistrationForm.OWN_WORDS);
  }

  @Test
  void isSavedLaterWhenItCouldNotBeSavedAtFirstAndThatIsSaidOnce() {
    page.evaluate("""
        () => {
          window.said = [];
          new MutationObserver(() => window.said.push(document.querySelector('.gi-draft').textContent))
            .observe(document.querySelector('.gi-draft'), {childList: true, characterData: true, subtree: true});
        }
        """);
    page.route("**/api/drafts/**", route -> route.abort());
    page.locator(OWN_WORDS).fill("Tåliga ord");
    tasklist.seen(".gi-draft.gi-late:not(:empty)");
    page.locator(OWN_WORDS).fill("Tåliga ord och fler");
    page.waitForRequest("**/api/drafts/**", () -> {});
    tasklist.picture("draft-not-saved");
    page.unroute("**/api/drafts/**");

    tasklist.seen(".gi-draft:not(.gi-late):not(:empty)");

    assertThat((List<?>) page.evaluate("window.said")).hasSize(2);
    assertThat(drafts(first)).isOne();
  }

  @Test
  void isSaidWhereTheCaseworkerWritesAndThatTheTextIsStillThere() {
    page.route("**/api/drafts/**", route -> route.abort());
    for (int[] size : new int[][] {{1280, 800}, {1024, 768}, {640, 360}}) {
      page.setViewportSize(size[0], size[1]);
      page.locator(OWN_WORDS).fill("Ord vid " + size[0]);

      Locator said = tasklist.seen(".gi-draft.gi-late:not(:empty)");

      assertThat(said.textContent()).isEqualTo("Utkastet kunde inte sparas. Det du har skrivit finns"
          + " kvar här. Kontrollera att du är inloggad. Det sparas så snart det går.");
      assertThat(said.getAttribute("role")).isEqualTo("status");
      page.locator(OWN_WORDS).focus();
      assertThat((Boolean) said.evaluate("""
          said => {
            const {x, y, width, height} = said.getBoundingClientRect();
            return [y + 4, y + height - 4]
              .every(at => said.contains(document.elementFromPoint(x + width / 2, at)));
          }
          """)).as("in view at %d", size[0]).isTrue();
      tasklist.picture("draft-not-saved-" + size[0]);
    }
    assertThat(page.locator(OWN_WORDS).inputValue()).isEqualTo("Ord vid 640");
  }

  @Test
  void comesBackWhenTheSignInHadExpired() {
    page.locator(OWN_WORDS).fill("Ord före utloggningen");
    context.clearCookies();
    tasklist.seen("input[type=password]");
    assertThat(tasklist.seen(".page-notifications .alert").innerText())
        .contains("Du har loggats ut.", "Logga in igen, så kommer det du skrev tillbaka.");
    tasklist.picture("signed-out");

    SignInForm.on(page).signIn(Referral.REFERRER);

    assertThat(ownWords()).isEqualTo("Ord före utloggningen");
  }

  private void note(Request request) {
    if (request.url().contains("/api/drafts/") && request.method().equals("PUT")) {
      draftRequests.add(request.url());
    }
  }

  private Task registration() {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    return work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral");
  }

  private String ownWords() {
    tasklist.seen(".fjs-container");
    return page.locator(OWN_WORDS).inputValue();
  }

  private int drafts(Task task) {
    return jdbc.sql("SELECT count(*) FROM casework.task_draft WHERE task_id = ?").param(task.getId())
        .query(Integer.class).single();
  }
}
