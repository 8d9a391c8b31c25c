package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.SignInForm;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.Work;

@ProgramTest
class TasklistInBrowserTest {

  private static final String OWN_WORDS = "textarea >> nth=0";
  private static final Pattern DEADLINE = Pattern.compile("Klart senast \\d{4}-\\d{2}-\\d{2}, v\\. \\d{1,2}");

  @LocalServerPort private int port;
  @Autowired private Work work;
  @Autowired private TaskService tasks;

  private BrowserContext context;
  private TasklistPage tasklist;
  private String caseNumber;
  private Task registration;

  @BeforeEach
  void aReferralHasBegun() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    registration = work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral");
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void signInIsInSwedishAndInvitesToNothingElse() {
    tasklist.open();

    assertThat(tasklist.page().getByPlaceholder("Användarnamn").isVisible()).isTrue();
    assertThat(tasklist.page().getByPlaceholder("Lösenord").isVisible()).isTrue();
    assertThat(tasklist.seen("button[type=submit]").textContent().trim()).isEqualTo("Logga in");
    assertThat(tasklist.page().locator(".ce-eol-banner").isVisible()).isFalse();
    assertThat(tasklist.page().locator("body").innerText()).doesNotContain("Camunda 8");
    assertThat(tasklist.page().locator(".login-logo svg").isVisible()).isFalse();
    tasklist.picture("sign-in");
  }

  @Test
  void aWrongPasswordKeepsTheUserName() {
    Page page = tasklist.open().page();
    SignInForm.on(page).fillIn(Referral.REFERRER, "fel");
    page.keyboard().press("Enter");

    assertThat(tasklist.seen(".alert-danger").innerText()).contains("lösenordet stämmer inte");
    page.waitForFunction("document.activeElement.type === 'password'");
    assertThat(page.getByPlaceholder("Användarnamn").inputValue()).isEqualTo(Referral.REFERRER);
  }

  @Test
  void myTasksComeFirstAndWhatIsRefusedIsNotOffered() {
    tasklist.signIn(Referral.REFERRER);

    assertThat(tasklist.page().locator(".task-filter h4 a").allInnerTexts())
        .extracting(text -> text.replaceAll("\\d+", "").trim())
        .containsExactly("Mina uppgifter", "Försenade", "Väntar på andra", "Min enhets uppgifter");
    assertThat(tasklist.seen(".task-filter.active").innerText()).contains("Mina uppgifter");
    tasklist.openTask(registration.getId());
    String screen = tasklist.page().locator("body").innerText();
    assertThat(screen).contains("Starta ärende").doesNotContain("Skapa upp", "Skriv kommentar", "Händelser",
        "Lämna uppgiften", "Ange datum", "Lägg till grupper", "Create", "Claim");
    tasklist.picture("task");
  }

  @Test
  void aCardTellsWhoWhichCaseAndWhen() {
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    Task position = work.openTasks(caseNumber).stream()
        .filter(task -> Referral.CHAIR.equals(task.getAssignee())).findFirst().orElseThrow();

    tasklist.signIn(Referral.CHAIR).openTask(position.getId());

    assertThat(tasklist.seen(".gi-header .gi-who").textContent()).isEqualTo("Testperson, född 2003");
    assertThat(tasklist.seen(".gi-header .gi-case").textContent()).isEqualTo("Ärende " + caseNumber);
    assertThat(tasklist.seen(".gi-header .gi-due").textContent()).matches(DEADLINE);
    assertThat(tasklist.seen("ol.tasks-list .gi-card .gi-due").textContent()).isNotBlank();
    assertThat(tasklist.everythingKept()).doesNotContain("Testperson");
    tasklist.picture("card");
  }

  @Test
  void whatIsLateSaysSoInWords() {
    registration.setDueDate(new Date(0));
    tasks.saveTask(registration);

    tasklist.signIn(Referral.REFERRER).openTask(registration.getId());

    assertThat(tasklist.seen(".gi-header .gi-due.gi-late").textContent())
        .isEqualTo("Försenad: skulle vara klar 1970-01-01, v. 1");
    tasklist.picture("late");
  }

  @Test
  void aDraftIsOnTheServerAndNowhereElse() {
    tasklist.signIn(Referral.REFERRER).openTask(registration.getId());
    tasklist.page().locator(OWN_WORDS).fill("Markörord ett");

    assertThat(tasklist.saveDraft()).matches("Utkast sparat \\d{2}:\\d{2}\\. Bara du ser det\\.");

    assertThat(tasklist.everythingKept()).doesNotContain("Markörord", "camunda-form");
    tasklist.picture("draft");
    tasklist.page().reload();
    tasklist.seen(".fjs-container");
    assertThat(tasklist.page().locator(OWN_WORDS).inputValue()).isEqualTo("Markörord ett");
    assertThat(tasklist.seen(".gi-draft").textContent()).startsWith("Utkast sparat");
  }

  @Test
  void theNextCaseworkerDoesNotSeeTheDraft() {
    tasklist.signIn(Referral.REFERRER).openTask(registration.getId());
    tasklist.page().locator(OWN_WORDS).fill("Markörord två");
    tasklist.saveDraft();
    tasks.setAssignee(registration.getId(), Referral.CHAIR);

    try (BrowserContext other = Browser.newContext()) {
      TasklistPage theirs = new TasklistPage(other, port).signIn(Referral.CHAIR).openTask(registration.getId());
      assertThat(theirs.page().locator(OWN_WORDS).inputValue()).isEmpty();
    }
  }

  @Test
  void aDraftThatCannotBeSavedSaysSo() {
    tasklist.signIn(Referral.REFERRER).openTask(registration.getId());
    tasklist.page().route("**/api/drafts/**", route -> route.abort());
    tasklist.page().locator(OWN_WORDS).fill("Markörord tre");

    assertThat(tasklist.saveDraft()).startsWith("Utkastet kunde inte sparas.");
    assertThat(tasklist.everythingKept()).doesNotContain("Markörord");
    assertThat(tasklist.page().locator(".form-actions .btn-default").isEnabled()).isTrue();
  }

  @Test
  void anEmptyAnswerIsExplainedInSwedish() {
    tasklist.signIn(Referral.REFERRER).openTask(registration.getId());
    tasklist.page().locator(OWN_WORDS).fill("Ord");
    tasklist.page().locator(OWN_WORDS).fill("");

    assertThat(tasklist.seen(".fjs-form-field-error").textContent()).isEqualTo("Frågan måste besvaras.");
    assertThat(tasklist.page().locator(".fjs-container").innerText()).doesNotContain("Field is required");
  }

  @Test
  void leftoversOfEarlierVersionsAreRemoved() {
    context.addInitScript("localStorage['camunda-form:earlier'] = '{\"ownWords\":\"Markörord fyra\"}'");

    tasklist.signIn(Referral.REFERRER);

    assertThat(tasklist.everythingKept()).doesNotContain("Markörord");
  }

  @Test
  void everythingIsDoneWithTheKeyboard() {
    Page page = tasklist.signIn(Referral.REFERRER).page();
    tasklist.seen("ol.tasks-list li.task");

    tasklist.tabUntil("document.activeElement.matches('ol.tasks-list h4 a')");
    page.keyboard().press("Enter");
    tasklist.seen(".fjs-container");
    tasklist.tabUntil("document.activeElement.closest('.fjs-container') && document.activeElement.matches('textarea')");
    page.keyboard().type("Skrivet utan mus");
    tasklist.tabUntil("document.activeElement.matches('.form-actions .btn-default')");
    page.keyboard().press("Enter");

    assertThat(tasklist.seen(".gi-draft:not(:empty)").textContent()).startsWith("Utkast sparat");
  }
}
