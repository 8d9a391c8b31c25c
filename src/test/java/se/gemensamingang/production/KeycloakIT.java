package se.gemensamingang.production;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.Accessible;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ChildJvm;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.production.Installation.Node;

/** People sign in with a real Keycloak and work on two nodes in one session. Run by {@code ./mvnw verify -Pkeycloak}. */
@TestInstance(Lifecycle.PER_CLASS)
class KeycloakIT {

  private static final String CASEWORKER = "kaa-kavlinge";
  private static final String STRANGER = "not-in-the-directory";

  private KeycloakServer keycloak;
  private Installation installation;
  private Node first;
  private Node second;
  private BrowserContext browser;
  private Page page;

  @BeforeAll
  static void waitLongerOnABusyMachine() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    int port = ChildJvm.freePort();
    String secret = UUID.randomUUID().toString();
    keycloak = KeycloakServer.start(folder, URI.create("http://localhost:" + port), secret);
    keycloak.addPerson(CASEWORKER);
    keycloak.addPerson("admin");
    keycloak.addPerson(STRANGER);
    keycloak.addProgram("program", "gemensam-ingang-api");
    keycloak.addProgram("other-program", "something-else");
    installation = Installation.in(folder, "unused", keycloak.description())
        .with("GEMENSAMINGANG_SIGNIN_ISSUER", keycloak.issuer())
        .with("GEMENSAMINGANG_SIGNIN_CLIENTSECRET", secret);
    first = installation.startOn(port, "app-1");
    second = installation.start("app-2");
    first.awaitReady();
    second.awaitReady();
  }

  @AfterAll
  void stop() {
    first.process().close();
    second.process().close();
    installation.close();
    keycloak.close();
  }

  @BeforeEach
  void openBrowser() {
    browser = Browser.newContext();
    page = browser.newPage();
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void oneSignInOpensTasklistAndOurOwnPagesOnBothNodes() {
    signInFrom(first, "/camunda/app/tasklist/default/", CASEWORKER);
    assertThat(page.getByText("Starta ärende").first()).isVisible();
    page.navigate(address(first, "/arenden"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
    page.navigate(address(second, "/arenden"));
    assertThat(page.url()).isEqualTo(address(second, "/arenden"));
    page.navigate(address(second, "/camunda/app/tasklist/default/"));
    assertThat(page.getByText("Starta ärende").first()).isVisible();
  }

  @Test
  void whoAskedForAPageComesBackToIt() {
    signInFrom(first, "/katalog", "admin");
    assertThat(page.url()).isEqualTo(address(first, "/katalog"));
  }

  @Test
  void somebodyOutsideTheDirectoryIsToldWhatToDoAndCanSignOut() {
    signInFrom(first, "/arenden", STRANGER);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Du har inget konto här");
    Accessible.check(page, "sign-in refused");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut")).click();
    assertThat(page.locator("#username")).isVisible();
    assertThat(keycloak.sessionsOf(STRANGER)).isZero();
  }

  @Test
  void signingOutOfTasklistSignsOutOfTheProviderToo() {
    signInFrom(first, "/camunda/app/tasklist/default/", CASEWORKER);
    page.locator(".account .dropdown-toggle").first().click();
    page.locator(".logout a").first().click();
    assertThat(page.locator("#username")).isVisible();
    assertThat(sessions()).isZero();
  }

  @Test
  void signingOutOfOurOwnPagesSignsOutOfTheProviderToo() {
    signInFrom(first, "/arenden", CASEWORKER);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga ut")).click();
    assertThat(page.locator("#username")).isVisible();
    assertThat(sessions()).isZero();
  }

  @Test
  void whoIsSignedOutByTheProviderIsSignedOutOnBothNodes() {
    signInFrom(first, "/arenden", CASEWORKER);
    page.navigate(address(second, "/arenden"));
    keycloak.signOutEverywhere(CASEWORKER);
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(sessions()).as(keycloak::printed).isZero());
    page.navigate(address(second, "/arenden"));
    assertThat(page.url()).startsWith(keycloak.issuer());
    page.navigate(address(first, "/arenden"));
    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  void sessionOutlivesTheNodeThatItBeganOn() {
    signInFrom(first, "/arenden", CASEWORKER);
    second.process().kill();
    second = installation.start("app-2").awaitReady();
    page.navigate(address(second, "/arenden"));
    assertThat(page.url()).isEqualTo(address(second, "/arenden"));
  }

  @Test
  void programsComeInWithATokenMeantForThem() {
    assertThat(status(keycloak.token("program", CASEWORKER))).isEqualTo(200);
    assertThat(status(keycloak.token("other-program", CASEWORKER))).isEqualTo(401);
    assertThat(status(keycloak.token("program", STRANGER))).isEqualTo(401);
  }

  private int status(String token) {
    return Rest.withTokens(first.base(), user -> token).basic("whoever").get("/task?maxResults=1").status();
  }

  private long sessions() {
    return JdbcClient.create(installation.dataSource())
        .sql("SELECT count(*) FROM casework.spring_session WHERE principal_name IS NOT NULL").query(Long.class).single();
  }

  private void signInFrom(Node node, String path, String user) {
    JdbcClient.create(installation.dataSource()).sql("DELETE FROM casework.spring_session").update();
    page.navigate(address(node, path));
    assertThat(page.locator("#username")).isVisible();
    assertThat(page.url()).startsWith(keycloak.issuer());
    page.locator("#username").fill(user);
    page.locator("#password").fill(KeycloakServer.PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(address(node, "/")) && !url.contains("/login/oauth2/"));
  }

  private static String address(Node node, String path) {
    return "http://localhost:" + node.base().getPort() + path;
  }
}
