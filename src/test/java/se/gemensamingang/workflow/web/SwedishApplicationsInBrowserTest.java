package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.Pictures;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.SignInForm;

/** What a coordinator sees in Cockpit and an administrator in Admin: in Swedish, and nothing that the program refuses. */
@ProgramTest
class SwedishApplicationsInBrowserTest {

  private static final int PATIENCE = 60_000;
  private static final int REFUSED = 403;

  private static final Pattern ENGLISH = Pattern.compile("(?i:\\b(running|instances?|dashboards?|users?|groups?|search|cancel|"
      + "deployments?|decisions?|tasks|batches|incidents?|reports?|delete|edit|create|created|remove|actions?|state|started|"
      + "start time|loading|failed|retry|retries|suspend|activate|business key|definitions?|variables|scope|priority|assignee|"
      + "owner|due|follow up|password|profile|account|first name|last name|authorizations?|tenants?|welcome|log ?out|sign ?in|"
      + "my profile|settings|general|diagnostics|metrics|zoom|toggle|select|powered by|hit policy|annotations|unique|when|then|"
      + "null|close|copy|click|show|hide|open|with|without|the|and|of|is|are)\\b)|\\bNo\\b");

  /** Everything that is seen or read aloud, except the content of files and models, and ids. */
  private static final String SAID = """
      () => {
        const written = 'pre, .djs-container, .tjs-table td, .configuration, .col-name, .col-value, .definition-key';
        const seen = element => element.checkVisibility() && !element.closest('script, style, ' + written);
        const texts = [document.title];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          if (seen(walker.currentNode.parentElement)) {
            texts.push(walker.currentNode.data.trim());
          }
        }
        ['title', 'placeholder', 'aria-label', 'uib-tooltip'].forEach(name =>
          [...document.querySelectorAll('[' + name + ']')].filter(seen)
            .forEach(element => texts.push(element.getAttribute(name))));
        const id = /^\\S*[-:_.#]\\S+$/;
        return texts.filter(text => !id.test(text) && !text.startsWith('Klicka för att kopiera')).join('\\n');
      }
      """;

  @LocalServerPort private int port;
  @Autowired private ManagementService management;

  private final List<String> refused = new ArrayList<>();
  private BrowserContext context;
  private Page page;
  private Rest rest;
  private IntakeOverRest intake;

  @BeforeEach
  void aBrowser() throws Exception {
    Files.createDirectories(Path.of("target", "screenshots"));
    rest = Rest.at(URI.create(address("")));
    intake = new IntakeOverRest(rest);
    context = Browser.newContext();
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onResponse(this::noteRefusal);
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void theCoordinatorFollowsCasesInSwedish() {
    String waiting = intake.reachPositions("förlopp");
    String failed = failedCase();
    signIn("samordnare", "/camunda/app/cockpit/default/");

    isSwedish("dashboard", "#/dashboard", "text=Pågående förlopp");
    isSwedish("processes", "#/processes", "table.process-definitions-list");
    page.getByText("Bilder", exactly()).click();
    isSwedish("previews", ".tile-footer");
    isSwedish("definition", "#/process-definition/" + definition("case") + "/runtime", ".djs-container .djs-shape");
    for (String tab : List.of("Driftfel", "Anropade processer", "Jobbtyper", "Förlopp")) {
      tab(tab);
      isSwedish("definition-" + tab, ".ctn-tabbed-content");
    }

    open("#/process-instance/" + instance("intake-decision", waiting) + "/runtime", ".djs-container .djs-shape");
    for (String tab : List.of("Värden", "Driftfel", "Anropade förlopp", "Uppgifter", "Jobb")) {
      tab(tab);
      isSwedish("instance-" + tab, ".ctn-tabbed-content");
    }
    assertThat(page.locator(".ctn-toolbar .btn:visible, .edit-toggle:visible, .action-button:visible").allInnerTexts())
        .as("only mending is offered").hasSizeLessThanOrEqualTo(1);

    open("#/process-instance/" + instance("case", failed) + "/runtime", ".djs-container .djs-shape");
    tab("Driftfel");
    isSwedish("incident", "text=Misslyckat jobb");
    page.locator(".ctn-toolbar .btn:visible").first().click();
    isSwedish("mending", ".modal-dialog");
    assertThat(refused).isEmpty();
  }

  @Test
  void theCoordinatorReadsTablesAndFilesInSwedish() {
    signIn("samordnare", "/camunda/app/cockpit/default/");

    isSwedish("tasks", "#/tasks", ".task-dashboard, .cam-table");
    isSwedish("batches", "#/batch", "text=Inga pågående massåtgärder");
    isSwedish("tables", "#/decisions", "text=Tidsfrist");
    page.getByText("Tidsfrist", exactly()).click();
    isSwedish("table", ".tjs-table");
    isSwedish("deployments", "#/repository", ".deployment");
    isSwedish("form", file("forms/case/start-case.form"), ".fjs-container");
    page.getByText("Mer", exactly()).click();
    isSwedish("more", "text=Massåtgärder");
    page.locator(".search-field input").first().click();
    isSwedish("searching", ".search-field");
    page.navigate(address("/camunda/app/welcome/default/"));
    isSwedish("welcome", "text=Samordningsförbundets kansli");
    assertThat(refused).isEmpty();
  }

  @Test
  void theAdministratorReadsInSwedishWhoIsInTheDirectory() {
    signIn("admin", "/camunda/app/admin/default/");

    isSwedish("admin", "#/", "text=Alla användare");
    isSwedish("users", "#/users", "td.username");
    isSwedish("user", "#/users/samordnare?tab=profile", "#inputFirstname");
    assertThat(page.locator("#inputFirstname").isEditable()).isFalse();
    isSwedish("user-groups", "#/users/samordnare?tab=groups", "td.group-id");
    isSwedish("groups", "#/groups", "td.group-id, td.id");
    isSwedish("group", "#/groups/screener?tab=group", "#inputName");
    isSwedish("group-users", "#/groups/screener?tab=users", "text=Användare i gruppen");
    isSwedish("system", "#/system?section=system-settings-general", "text=Allmänna inställningar");
    isSwedish("diagnostics", "#/system?section=diagnostics-system-settings", "text=Uppgifter för felsökning");
    isSwedish("metrics", "#/system?section=system-settings-metrics", "text=Avtalets startdag");
    assertThat(page.locator("header").getByText("Behörigheter").or(page.getByText("Organisationer", exactly())).all())
        .noneMatch(Locator::isVisible);
    assertThat(refused).isEmpty();
  }

  private void signIn(String user, String application) {
    page.navigate(address(application));
    SignInForm.on(page);
    isSwedish(user + "-signing-in", "input[type=password]");
    SignInForm.on(page).signIn(user);
    page.locator(".account").first().waitFor();
    refused.clear();
  }

  /** A case whose timer has failed. */
  private String failedCase() {
    String caseNumber = intake.begun();
    String job = coordinator("/job?maxResults=1&processInstanceId=" + instance("case", caseNumber)).get(0).get("id").asText();
    management.setJobRetries(job, 0);
    return caseNumber;
  }

  /** Where a file of the case process's deployment is shown. */
  private String file(String name) {
    String deployment = coordinator("/process-definition/" + definition("case")).get("deploymentId").asText();
    return "#/repository?resourceName=" + name + "&deployment=" + deployment + "&deploymentsQuery="
        + URLEncoder.encode("[{\"type\":\"id\",\"operator\":\"eq\",\"value\":\"" + deployment + "\"}]", StandardCharsets.UTF_8);
  }

  private String definition(String key) {
    return coordinator("/process-definition?maxResults=1&latestVersion=true&key=" + key).get(0).get("id").asText();
  }

  private String instance(String key, String caseNumber) {
    return coordinator("/process-instance?maxResults=1&processDefinitionKey=" + key + "&businessKey=" + caseNumber)
        .get(0).get("id").asText();
  }

  private JsonNode coordinator(String path) {
    return rest.basic("samordnare").get(path).mustBeAccepted().json();
  }

  private void tab(String name) {
    page.locator(".ctn-tabbed .nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private void open(String place, String sign) {
    page.evaluate("place => { location.hash = place; }", place);
    page.locator(sign).first().waitFor();
  }

  private void isSwedish(String name, String place, String sign) {
    open(place, sign);
    isSwedish(name, sign);
  }

  private void isSwedish(String name, String sign) {
    page.locator(sign).first().waitFor();
    page.waitForFunction("() => !document.body.innerText.includes('Hämtar …')");
    Pictures.take(page, "swedish-" + name);
    String said = (String) page.evaluate(SAID);
    assertThat(said.lines().filter(line -> ENGLISH.matcher(line).find())).as(name).isEmpty();
  }

  private void noteRefusal(Response answer) {
    if (answer.status() == REFUSED) {
      refused.add(answer.request().method() + " " + answer.url());
    }
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
