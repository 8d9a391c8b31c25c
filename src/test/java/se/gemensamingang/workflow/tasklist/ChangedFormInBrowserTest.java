package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ChangedRegistration;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.RegistrationForm;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.Work;

/** What becomes of what a caseworker has written in a form that an administrator changes meanwhile. */
@ProgramTest
class ChangedFormInBrowserTest {

  private static final String COMPLETE = ".form-actions .btn-primary";
  private static final String REOPEN = ".gi-draft[role=status] button";

  @LocalServerPort private int port;
  @Autowired private Work work;
  @Autowired private RepositoryService repository;

  private BrowserContext context;
  private TasklistPage tasklist;
  private Page page;
  private String caseNumber;

  @BeforeEach
  void aReferralIsFilledIn() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    Task registration = work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral");
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    page = tasklist.signIn(Referral.REFERRER).openTask(registration.getId()).page();
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void comesAlongToTheNewFormAndWhatHasNoQuestionCanBeCopied() {
    RegistrationForm.fillIn(page);
    try (ChangedRegistration change = ChangedRegistration.deployedBy(repository)) {
      page.locator(COMPLETE).click();
      Locator reopen = tasklist.seen(REOPEN);
      assertThat(reopen.textContent()).isEqualTo("Öppna det nya formuläret");
      assertThat(tasklist.seen(".gi-draft").textContent())
          .contains("Formuläret har ändrats sedan du öppnade det. Det du har skrivit är sparat och kommer med.");
      tasklist.picture("form-changed");

      reopen.click();

      Locator left = tasklist.seen("section.gi-left");
      assertThat(left.getByLabel("Situationen i dag").inputValue()).isEqualTo("Bor hemma.");
      assertThat(left.locator("textarea").count()).isOne();
      tasklist.seen(".fjs-container");
      assertThat(page.getByLabel("Deltagarens egna ord").inputValue()).isEqualTo(RegistrationForm.OWN_WORDS);
      assertThat(page.getByLabel("Deltagarens namn").inputValue()).isEqualTo("Testperson");
      assertThat(page.getByLabel("Deltagaren har fått veta detta och sagt ja").isChecked()).isTrue();
      tasklist.picture("form-changed-reopened");
      left.getByText("Kopiera", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(page.evaluate("() => getSelection().toString() || document.activeElement.value"))
          .isEqualTo("Bor hemma.");

      page.getByLabel("Vad vill du att inskrivningsgruppen tar ställning till?").fill("Kan gruppen ta emot? Bor hemma.");
      tasklist.saveDraft();
      page.reload();
      assertThat(tasklist.seen("section.gi-left").getByLabel("Situationen i dag").inputValue()).isEqualTo("Bor hemma.");
      tasklist.seen(".fjs-container");
      page.locator(COMPLETE).click();

      assertThat(tasklist.seen(".page-notifications .alert-info").innerText()).contains("Klart.");
      assertThat(work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral")).isNull();
    }
  }

  @Test
  void isSavedAndThatTheFormHasChangedIsSaidAlreadyWhenTheCaseworkerRests() {
    page.getByLabel("Situationen i dag").fill("Före ändringen");
    tasklist.seen(".gi-draft:not(:empty)");
    try (ChangedRegistration change = ChangedRegistration.deployedBy(repository)) {
      page.getByLabel("Situationen i dag").fill("Efter ändringen");

      tasklist.seen(REOPEN).click();

      assertThat(tasklist.seen("section.gi-left").getByLabel("Situationen i dag").inputValue())
          .isEqualTo("Efter ändringen");
    }
  }
}
