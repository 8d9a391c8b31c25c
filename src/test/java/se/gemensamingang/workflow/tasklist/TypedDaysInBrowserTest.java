package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
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

/** A day that is typed is the day that was meant, or it is said what to write. */
@ProgramTest
class TypedDaysInBrowserTest {

  private static final String COMPLETE = ".form-actions .btn-primary";
  private static final String ERROR = ".fjs-form-field-datetime .fjs-form-field-error";

  @LocalServerPort private int port;
  @Autowired private Work work;

  private BrowserContext context;
  private TasklistPage tasklist;
  private Page page;
  private String caseNumber;
  private Task receipt;
  private Locator day;

  @BeforeEach
  void aDecisionIsToldOnSomeDay() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    receipt = receipt();
    context = Browser.newContext();
    tasklist = new TasklistPage(context, port);
    page = tasklist.signIn(Referral.REFERRER).openTask(receipt.getId()).page();
    day = page.locator(".fjs-form-field-datetime input.fjs-input");
    page.waitForFunction("document.querySelector('.fjs-form-field-datetime input').placeholder === 'åååå-mm-dd'");
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void isUnderstoodHoweverItIsWrittenInSweden() {
    for (String typed : List.of("2026-11-24", "20261124", "24/11 2026", "24/11/2026", "24.11.2026", " 2026/11/24 ")) {
      type("");
      type(typed);
      assertThat(day.inputValue()).as(typed).isEqualTo("2026-11-24");
      assertThat(page.locator(ERROR).count()).as(typed).isZero();
    }
  }

  @Test
  void isSaidToBeUnclearWhenItMayMeanAnotherDayOrNone() {
    for (String typed : List.of("05/11/2026", "31/4 2026", "2026-02-30", "24/11", "261124", "i går", "20261324")) {
      type("2026-11-20");
      type(typed);
      assertThat(tasklist.seen(ERROR).textContent()).as(typed)
          .isEqualTo("Skriv dagen som år, månad och dag, till exempel 2026-11-24.");
      assertThat(day.inputValue()).as("what was typed stays").isEqualTo(typed);
    }
    tasklist.picture("unclear-day");
  }

  @Test
  void isNotHandedInAsAnotherDayOrAsNone() {
    page.locator(COMPLETE).click();
    tasklist.seen(ERROR);
    page.getByLabel("Nej", new Page.GetByLabelOptions().setExact(true)).check();
    type("05/11/2026");
    tasklist.seen(".gi-mending button");
    assertThat(page.locator(COMPLETE).isDisabled()).isTrue();
    assertThat(day.inputValue()).isEqualTo("05/11/2026");
    assertThat(work.openTasks(caseNumber)).hasSize(1);

    type(LocalDate.now(ZoneId.of("Europe/Stockholm")).format(DateTimeFormatter.BASIC_ISO_DATE));
    page.locator(ERROR).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator(COMPLETE).click();

    tasklist.seen(".page-notifications .alert-info");
    assertThat(work.taskOf(Referral.REFERRER, caseNumber, "userTask_tellOutcome")).isNull();
  }

  @Test
  void isTakenFromTheCalendarAfterSomethingUnclearWasTyped() {
    type("nästa vecka");
    tasklist.seen(ERROR);

    day.click();
    page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();

    page.locator(ERROR).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(day.inputValue()).isEqualTo(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
  }

  private void type(String text) {
    day.fill(text);
    page.keyboard().press("Tab");
    page.waitForTimeout(150);
  }

  private Task receipt() {
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
    Referral.REPRESENTATIVES.forEach(member ->
        work.submit(member, caseNumber, "userTask_givePosition", Referral.position("FOR")));
    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission());
    return work.taskOf(Referral.REFERRER, caseNumber, "userTask_tellOutcome");
  }
}
