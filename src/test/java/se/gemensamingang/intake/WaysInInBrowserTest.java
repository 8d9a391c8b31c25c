package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TasklistPage;
import se.gemensamingang.fixtures.Work;

/** The ways to the group as caseworkers and the coordinator meet them in Tasklist. */
@ProgramTest
class WaysInInBrowserTest {

  private static final String REGISTER = "userTask_registerReferral";
  private static final String QUESTION = "Hur når vi någon som inte öppnar dörren?";
  private static final String ADVICE = "Skriv ett brev och kom sedan förbi.";

  @LocalServerPort private int port;
  @Autowired private Work work;

  private BrowserContext context;

  @BeforeEach
  void aBrowser() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    context = Browser.newContext();
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void withoutConsentTheQuestionsAboutThePersonGoAwayAndFourAnswersAreEnough() {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    TasklistPage referrer = new TasklistPage(context, port).signIn(Referral.REFERRER);
    Page page = open(referrer, Referral.REFERRER, caseNumber, REGISTER);
    answer(page, "Gäller det något annat än inskrivning?", "Ja, råd eller information utan att säga vem det gäller");
    assertThat(page.getByLabel("Deltagarens namn").count()).isZero();
    referrer.picture("way-in-unnamed");
    complete(page);

    open(referrer, Referral.REFERRER, caseNumber, "userTask_askUnnamed");
    assertThat(page.getByLabel("Vad vill du ha råd om?").count()).isZero();
    answer(page, "Vad vill du?", "Få gruppens råd om en person som inte namnges");
    page.getByLabel("Vad vill du ha råd om?").fill(QUESTION);
    answer(page, "Kön", "Kvinna");
    choose(page, "Ungefärlig ålder", "20 till 24 år");
    choose(page, "Målgrupp", "Unga vuxna från 20 år som stannar hemma");
    referrer.picture("way-in-question");
    complete(page);

    work.submit(Referral.CHAIR, caseNumber, "userTask_giveAdvice", Map.of("advice", ADVICE));
    open(referrer, Referral.REFERRER, caseNumber, "userTask_receiveAdvice");
    assertThat(page.locator(".fjs-container textarea").inputValue()).isEqualTo(ADVICE);
    referrer.picture("way-in-advice");
    complete(page);
    assertThat(work.openTasks(caseNumber)).isEmpty();
  }

  @Test
  void theCoordinatorSendsBackWithoutSeeingWhoItIs() {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    Map<String, Object> referral = Referral.registration();
    referral.remove("situation");
    work.submit(Referral.REFERRER, caseNumber, REGISTER, referral);
    TasklistPage coordinator = new TasklistPage(context, port).signIn("samordnare");
    Page page = open(coordinator, "samordnare", caseNumber, "userTask_checkCompleteness");
    coordinator.picture("way-in-check");
    assertThat(page.locator("body").innerText()).contains(caseNumber).doesNotContain("Testperson");
    answer(page, "Vart ska remissen?", "Tillbaka till remittenten");
    page.getByLabel("Vad ska remittenten komplettera?").fill("Skriv hur det är i dag.");
    complete(page);

    assertThat(work.taskOf(Referral.REFERRER, caseNumber, "userTask_completeReferral")).isNotNull();
  }

  private Page open(TasklistPage tasklist, String caseworker, String caseNumber, String step) {
    return tasklist.openTask(work.taskOf(caseworker, caseNumber, step).getId()).page();
  }

  private static void answer(Page page, String question, String answer) {
    page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(question)).getByLabel(answer).check();
  }

  private static void choose(Page page, String label, String option) {
    page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label)).locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private static void complete(Page page) {
    page.locator(".form-actions .btn-primary").click();
    page.locator(".fjs-container").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.locator(".alert-danger:visible").count()).isZero();
  }
}
