package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;

@ProgramTest
class AddressesTest {

  private static final String CASEWORKER = "kaa-kavlinge";

  @LocalServerPort
  private int port;

  @ParameterizedTest
  @ValueSource(strings = {
      "/engine-rest/task", "/engine-rest/process-instance", "/engine-rest/deployment", "/engine-rest/version",
      "/engine-rest/user", "/camunda/api/engine/engine/default/task", "/camunda/api/tasklist/plugin/x/default/y",
      "/camunda/api/cockpit/plugin/base/default/process-definition/count", "/camunda/api/admin/plugin/x/default/y",
      "/api/anything"})
  void nobodyIsAskedToSignIn(String address) {
    assertRefused(Caller.nobody(port).get(address), 401, "Du är inte inloggad. Logga in och försök igen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/health", "/error", "/h2-console", "/no-such-thing"})
  void whatIsNotNamedDoesNotExist(String address) {
    assertRefused(Caller.nobody(port).get(address), 404, "Det du söker finns inte, eller är redan avslutat.");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/camunda/app/tasklist/gemensam-ingang/", "/camunda/app/tasklist/gemensam-ingang", "/camunda/app/tasklist/scripts/",
      "/camunda/app/tasklist/locales/", "/camunda/app/cockpit/styles/", "/camunda/app/finns/default/"})
  void whatTheWebApplicationsDoNotHaveDoesNotExist(String address) {
    assertRefused(Caller.nobody(port).get(address), 404, "Det du söker finns inte, eller är redan avslutat.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kaa-kavlinge", "samordnare", "admin"})
  void nobodyMakesAnAdministratorThroughTheSetup(String user) {
    String setup = "/camunda/api/admin/setup/default/user/create";
    assertThat(Caller.nobody(port).post(setup, "{}").statusCode()).isEqualTo(401);
    String application = user.equals("kaa-kavlinge") ? "tasklist" : user.equals("admin") ? "admin" : "cockpit";
    assertThat(Caller.withSession(port, user, application).post(setup, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void aPasswordOpensTheRestInterface() {
    assertThat(Caller.withPassword(port, CASEWORKER).get("/engine-rest/task?maxResults=10").statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordDoesNot() {
    Caller caller = Caller.withPassword(port, "no-such-user");
    assertRefused(caller.get("/engine-rest/task"), 401, "Du är inte inloggad. Logga in och försök igen.");
  }

  @Test
  void aSessionOpensTasklistButNotTheRestInterface() {
    Caller caller = Caller.withSession(port, CASEWORKER, "tasklist");
    assertThat(caller.get("/camunda/api/engine/engine/default/task?maxResults=10").statusCode()).isEqualTo(200);
    assertThat(caller.get("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionWithoutItsTokenChangesNothing() {
    Caller caller = Caller.withSession(port, CASEWORKER, "tasklist").withoutToken();
    assertThat(caller.post("/camunda/api/engine/engine/default/task", "{}").statusCode()).isEqualTo(403);
    Caller own = Caller.withSession(port, CASEWORKER, "tasklist").withoutToken();
    assertRefused(own.post("/api/anything", "{}"), 403, "Sidan är för gammal. Ladda om den och försök igen.");
  }

  @Test
  void aSessionKeepsItsNameBetweenRequestsAndGetsANewOneAtSignIn() {
    Caller caller = Caller.nobody(port);
    String before = caller.get("/camunda/app/tasklist/default/").headers().firstValue("Set-Cookie").orElseThrow();
    HttpResponse<String> signedIn = caller.signIn(CASEWORKER, "tasklist");
    assertThat(signedIn.headers().firstValue("Set-Cookie")).hasValueSatisfying(
        cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Strict").isNotEqualTo(before));
    assertThat(caller.get("/camunda/api/engine/engine/default/filter/count").headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
  }

  @Test
  void applicationsOpenForTheirOwnRolesOnly() {
    assertThat(Caller.withSession(port, CASEWORKER, "tasklist")
        .get("/camunda/api/cockpit/plugin/base/default/process-definition/count").statusCode()).isEqualTo(403);
    assertThat(Caller.withSession(port, "admin", "cockpit")
        .get("/camunda/api/tasklist/plugin/x/default/y").statusCode()).isEqualTo(403);
  }

  @Test
  void theFrontDoorLeadsToTheTaskList() {
    HttpResponse<String> response = Caller.nobody(port).get("/");
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValueSatisfying(
        location -> assertThat(location).endsWith("/camunda/app/tasklist/"));
  }

  @Test
  void noAnswerNamesTheServer() {
    assertThat(Caller.nobody(port).get("/engine-rest/task").headers().firstValue("Server")).isEmpty();
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    String large = "{\"x\":\"" + "a".repeat(3 * 1024 * 1024) + "\"}";
    assertRefused(Caller.withPassword(port, CASEWORKER).post("/engine-rest/task", large), 413,
        "Det som skickades är för stort. Korta ned det och försök igen.");
  }

  @Test
  void malformedJsonIsTheCallersFault() {
    assertRefused(Caller.withPassword(port, CASEWORKER).post("/engine-rest/task", "{\"secret-marker"), 400,
        "Begäran kunde inte tolkas. Kontrollera vad som skickades.");
  }

  private static void assertRefused(HttpResponse<String> response, int status, String message) {
    assertThat(response.body()).doesNotContain("Exception:", "\tat ", "marker");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Caller.json(response).path("message").asText()).isEqualTo(message);
    assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWith("application/json"));
  }
}
