package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.RegistrationForm;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;

/** What a caseworker is told when a form is handed in. */
@ProgramTest
class HandingInInBrowserTest {

  private static final String COMPLETE = ".form-actions .btn-primary";
  private static final String REFUSED = ".page-notifications .alert-danger";
  private static final String DONE = ".page-notifications .alert-info";
  /** One of Skatteverket's test numbers with another last figure. */
  private static final String WRONG_NUMBER = "200304302384";

  @LocalServerPort private int port;
  @Autowired private Work work;
  @Autowired private FormService forms;

  private BrowserContext context;
  private TasklistPage tasklist;
  private Page page;
  private String caseNumber;
  private Task registration;

  @BeforeEach
  void aReferralIsOpen() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    registration = registration();
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    page = tasklist.signIn(Referral.REFERRER).openTask(registration.getId()).page();
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void aRefusalGoesWhenItIsMendedAndSuccessIsSaidToScreenReadersForAWhile() {
    refuse();
    page.getByLabel("Personnummer eller samordningsnummer").fill(TestPersons.number());
    page.locator(COMPLETE).click();

    assertThat(tasklist.seen(DONE).innerText()).contains("Klart. Uppgiften är slutförd.");
    assertThat(page.locator(REFUSED).count()).isZero();
    assertThat(page.locator(".page-notifications[aria-live=polite]").count()).isOne();
    tasklist.picture("completed");
    page.locator(DONE).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void aCaseThatWasStartedByMistakeIsClosedWithoutAnsweringTheQuestions() {
    page.getByLabel("Deltagarens egna ord").fill("Ord som inte ska sparas");
    page.getByLabel("Ärendet startades av misstag").check();
    page.getByLabel("Deltagarens egna ord").waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    tasklist.picture("started-by-mistake");
    page.locator(COMPLETE).click();
    assertThat(tasklist.seen(REFUSED).innerText()).contains("Kryssa i att ärendet ska avslutas");

    page.getByLabel("Avsluta ärendet.").check();
    page.locator(COMPLETE).click();

    assertThat(tasklist.seen(DONE).innerText()).contains("Klart. Uppgiften är slutförd.");
    assertThat(work.openTasks(caseNumber)).isEmpty();
  }

  @Test
  void whatIsSaidIsTakenAwayByAButtonWithAName() {
    refuse();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stäng meddelandet")).click();

    page.locator(REFUSED).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void aRefusalGoesWhenAnotherTaskIsOpened() {
    Task other = registration();
    refuse();

    tasklist.openTask(other.getId());

    page.locator(REFUSED).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void whatIsSaidCoversNothing() {
    refuse();

    for (int[] size : new int[][] {{1280, 800}, {1024, 768}}) {
      page.setViewportSize(size[0], size[1]);
      double said = bottomOf(".page-notifications");
      assertThat(page.locator(".gi-header").boundingBox().y).as("at %d", size[0]).isGreaterThanOrEqualTo(said);
      tasklist.picture("refused-" + size[0]);
    }
  }

  @Test
  void theHeadingOfATaskIsReadWholeHoweverLongTheNameIs() {
    Task position = positionOn("Testperson Med Ett Långt Namnnamn");
    TasklistPage chair = new TasklistPage(context, port);
    context.clearCookies();
    chair.signIn(Referral.CHAIR).openTask(position.getId());
    chair.seen(".gi-header .gi-who:not(:empty)");

    for (int[] size : new int[][] {{1280, 800}, {1024, 768}, {640, 360}}) {
      chair.page().setViewportSize(size[0], size[1]);
      Locator due = chair.page().locator(".gi-header .gi-due");
      due.scrollIntoViewIfNeeded();
      assertThat((Boolean) due.evaluate("""
          due => {
            const {x, y, width, height} = due.getBoundingClientRect();
            return [x + 2, x + width - 2].every(at => due.contains(document.elementFromPoint(at, y + height / 2)));
          }
          """)).as("the deadline at %d", size[0]).isTrue();
      double heading = chair.page().locator(".task-card h2").boundingBox().y;
      assertThat(due.boundingBox().y + due.boundingBox().height).as("at %d", size[0]).isLessThanOrEqualTo(heading);
      chair.picture("heading-" + size[0]);
    }
  }

  @Test
  void whatKeepsAFormFromBeingHandedInIsSaidBesideTheButtonAndLedTo() {
    page.locator(COMPLETE).click();

    mending("8 frågor behöver rättas").waitFor();
    assertThat(page.locator(".gi-mending[role=status]").count()).isOne();
    assertThat(page.locator(REFUSED).count()).isZero();
    page.getByLabel("Deltagarens egna ord").fill("Ord");
    mending("7 frågor behöver rättas").click();
    page.waitForFunction("document.activeElement.id.endsWith('field_name')");
    tasklist.picture("mending");
    RegistrationForm.fillIn(page);
    page.locator(".gi-mending:empty").waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat(page.locator(COMPLETE).isEnabled()).isTrue();
  }

  @Test
  void aTooLongAnswerAboveIsSaidBesideTheButton() {
    page.getByLabel("Deltagarens egna ord").fill("x".repeat(4001));

    mending("1 fråga behöver rättas").waitFor();
    assertThat(page.locator(COMPLETE).isDisabled()).isTrue();
    page.locator(COMPLETE).hover(new Locator.HoverOptions().setForce(true));
    assertThat(contrastOf(COMPLETE)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void whatTheServerRefusesIsSaidAtTheFieldWhichGetsTheFocus() {
    refuse();

    page.waitForFunction("document.activeElement.id.endsWith('field_personalNumber')");
    Locator field = page.locator("input:focus");
    assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
    assertThat((String) field.evaluate("""
        field => field.getAttribute('aria-describedby').split(' ')
          .map(id => document.getElementById(id)).filter(Boolean).map(each => each.textContent).join(' ')
        """)).contains("Numret är inget giltigt personnummer");
    assertThat(page.locator(COMPLETE).isEnabled()).isTrue();
    tasklist.picture("refused-at-the-field");
    field.fill(TestPersons.number());
    page.locator(".fjs-form-field-error").waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void aTaskThatIsDoneSaysSoInPlainWordsWhenItIsOpenedAgain() {
    RegistrationForm.fillIn(page);
    page.locator(COMPLETE).click();
    tasklist.seen(DONE);

    page.evaluate("task => { location.hash = '#/?task=' + task; }", registration.getId());
    page.reload();

    assertThat(tasklist.seen(REFUSED).innerText()).contains("Uppgiften är redan klar eller finns inte.")
        .doesNotContain("<", "&lt;");
  }

  @Test
  void aTaskThatIsDoneInAnotherWindowSaysSoInView() {
    page.locator(".form-actions").scrollIntoViewIfNeeded();
    work.as(Referral.REFERRER, () -> {
      forms.submitTaskForm(registration.getId(), Referral.registration());
      return null;
    });

    assertThat(tasklist.seen(REFUSED).innerText()).contains("Uppgiften finns inte längre");
    assertThat((Boolean) page.locator(REFUSED).evaluate("""
        said => {
          const {y, height} = said.getBoundingClientRect();
          return y >= 0 && y + height <= window.innerHeight;
        }
        """)).isTrue();
    tasklist.picture("done-elsewhere");
  }

  private Locator mending(String text) {
    return page.locator(".gi-mending button").getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  /** WCAG 2.2, contrast (minimum), of text on its element's own background. */
  private double contrastOf(String selector) {
    return ((Number) page.locator(selector).evaluate("""
        element => {
          const luminance = colour => {
            const [red, green, blue] = colour.match(/[0-9]+/g).slice(0, 3).map(Number).map(each => each / 255)
              .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const {color, backgroundColor} = getComputedStyle(element);
          const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((one, other) => one - other);
          return (light + 0.05) / (dark + 0.05);
        }
        """)).doubleValue();
  }

  private void refuse() {
    RegistrationForm.fillIn(page);
    page.getByLabel("Personnummer eller samordningsnummer").fill(WRONG_NUMBER);
    page.locator(COMPLETE).click();
    tasklist.seen(REFUSED);
  }

  private double bottomOf(String selector) {
    return page.locator(selector).boundingBox().y + page.locator(selector).boundingBox().height;
  }

  private Task registration() {
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    return work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral");
  }

  private Task positionOn(String name) {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    Map<String, Object> answers = Referral.registration();
    answers.put("name", name);
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", answers);
    return work.taskOf(Referral.CHAIR, caseNumber, "userTask_givePosition");
  }
}
