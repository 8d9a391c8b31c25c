package se.gemensamingang.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Accessible;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.EmergencyAnswers;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.Work;

/** An emergency request as its people meet it in a browser: asked, answered, read, told. */
@ProgramTest
class EmergencyInBrowserTest {

  private static final String REQUESTER = Referral.REFERRER;
  private static final String ASKED = "chef-psyk-region";
  private static final String UNITS_OF_THE_ASKED = "Vuxenpsykiatrin Lund";
  private static final String ITEMS = "Deltagaren är inlagd sedan i går kväll och är i säkerhet.";
  private static final String COMPLETE = ".form-actions .btn-primary";
  private static final String FORM = ".fjs-container";
  private static final int MOST_TRIES = 5;

  @LocalServerPort private int port;
  @Autowired private Work work;

  private static final DateTimeFormatter SWEDISH_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm").withZone(ZoneId.of("Europe/Stockholm"));

  private final List<BrowserContext> contexts = new ArrayList<>();

  @AfterEach
  void closeTheBrowsers() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void aDangerIsAskedAboutAnsweredReadAndTold() {
    String caseNumber = work.startCase(REQUESTER, "kavlinge").getBusinessKey();
    work.submit(REQUESTER, caseNumber, "userTask_registerReferral", Referral.registration());

    TasklistPage requester = someone().signIn(REQUESTER);
    ask(requester, caseNumber);
    TasklistPage asked = someone().signIn(ASKED);
    disclose(asked, caseNumber);
    read(requester, caseNumber);
    tell(asked, caseNumber);

    assertThat(work.openTasks(caseNumber)).noneMatch(task -> task.getAssignee().equals(ASKED));
    assertThat(requester.everythingKept() + asked.everythingKept()).doesNotContain("inlagd", "Fara");
  }

  private void ask(TasklistPage requester, String caseNumber) {
    Page page = requester.page();
    openCase(page, caseNumber);
    Accessible.check(page, "case-page-emergency");
    page.getByRole(AriaRole.BUTTON, named("Begär uppgifter akut")).press("Enter");
    page.locator(FORM).waitFor();
    assertThat(page.getByLabel("Vad behöver du veta?").count()).isZero();
    answer(page, "Vill du skicka en akut begäran?", "Ja, jag behöver uppgifter akut");
    page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText("Vilken myndighet frågar du?"))
        .locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item").getByText(UNITS_OF_THE_ASKED, new Locator.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Vem gäller det?").fill("Testperson");
    page.getByLabel("Vad behöver du veta?").fill("Är personen hos er?");
    page.getByLabel("Varför? Vilken fara gäller det?").fill("Fara för livet: har inte svarat sedan i går.");
    answer(page, "Hur snart behöver du svaret?", "Inom en timme");
    requester.picture("emergency-write");
    complete(page);
  }

  private void disclose(TasklistPage asked, String caseNumber) {
    Page page = asked.page();
    Task task = work.taskOf(ASKED, caseNumber, "userTask_assessLast");
    asked.openTask(task.getId());
    assertThat(page.locator(".gi-header .gi-due").innerText())
        .isEqualTo("Klart senast " + SWEDISH_TIME.format(task.getDueDate().toInstant()));
    assertThat(page.getByLabel("Vad behöver den som frågar veta?").inputValue()).isEqualTo("Är personen hos er?");
    assertThat(page.getByLabel("Vem frågar?").inputValue()).startsWith("KAA-handläggare Kävlinge");
    answer(page, "Lämnar du ut uppgifter?", "Ja, jag lämnar ut uppgifter");
    page.getByLabel("Menprövning").fill("Faran väger tyngre än menet.");
    page.getByLabel("Uppgifter som lämnas ut").fill(ITEMS);
    page.locator(".fjs-form-field-select").locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item").getByText("Hälsa", new Locator.GetByTextOptions().setExact(true)).click();
    answer(page, "Hur länge får den som frågar läsa dem?", "Ett dygn");
    answer(page, "Vet deltagaren redan om utlämnandet?", "Nej, inte än");
    asked.picture("emergency-assess");
    complete(page);
  }

  private void read(TasklistPage requester, String caseNumber) {
    Page page = requester.page();
    requester.openTask(work.taskOf(REQUESTER, caseNumber, "userTask_readAnswer").getId());
    assertThat(page.getByLabel("Utlämnade uppgifter").inputValue()).isEqualTo(ITEMS);
    page.getByLabel("Jag har läst svaret").check();
    requester.picture("emergency-read");
    complete(page);
    openCase(page, caseNumber);
    assertThat(page.getByRole(AriaRole.REGION, named("Akut utlämnat till mig")).innerText())
        .contains(ITEMS, "Hälsa", "Enhetschef Vuxenpsykiatrin Lund", "får läsas till");
    Accessible.check(page, "case-page-disclosed");
  }

  private void tell(TasklistPage asked, String caseNumber) {
    Page page = asked.page();
    asked.openTask(work.taskOf(ASKED, caseNumber, "userTask_tellParticipant").getId());
    answer(page, "Har du berättat för deltagaren?", "Ja");
    Locator day = page.locator(".fjs-form-field-datetime input").first();
    day.fill(EmergencyAnswers.today().toString());
    day.press("Tab");
    asked.picture("emergency-tell");
    complete(page);
  }

  private void openCase(Page page, String caseNumber) {
    page.navigate("http://localhost:" + port + "/arenden/" + caseNumber);
  }

  private TasklistPage someone() {
    BrowserContext context = Browser.newContext();
    contexts.add(context);
    return new TasklistPage(context, port);
  }

  private static void complete(Page page) {
    page.locator(COMPLETE).click();
    page.locator(FORM).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** An error that goes a moment after it is mended moves what stands below it, also from under the mouse. */
  private static void answer(Page page, String question, String answer) {
    Locator choice = page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(question))
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
    for (int tries = 0; tries < MOST_TRIES && !choice.isChecked(); tries++) {
      choice.click();
    }
    assertThat(choice.isChecked()).as(question).isTrue();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
