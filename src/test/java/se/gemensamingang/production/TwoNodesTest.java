package se.gemensamingang.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.database.OlderSchema;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.production.Installation.Node;

/**
 * Rehearses {@code docker-compose.yml} without a container engine: both nodes with the file's settings, programs signed in by
 * access tokens. How people sign in is tested with a real identity provider by {@code KeycloakIT}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTest {

  private static final String HOST = "logga-in.example.se";
  private static final String AUDIENCE = "gemensam-ingang-api";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int TIMERS = 1000;

  private final Issuer issuer = Issuer.named("https://" + HOST + "/realms/gemensam-ingang");
  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private Node first;
  private Node second;

  @BeforeAll
  void installAndStartBothAtOnce(@TempDir Path folder) {
    installation = Installation.in(folder, HOST, issuer.description());
    installation.with("CAMUNDA_BPM_JOB_EXECUTION_LOCK_TIME_IN_MILLIS", "10000");
    first = installation.start("app-1");
    second = installation.start("app-2");
    first.awaitReady();
    second.awaitReady();
  }

  @AfterAll
  void stop() {
    for (Node node : List.of(first, second)) {
      node.process().close();
    }
    installation.close();
    issuer.close();
  }

  @Test
  @Order(1)
  void bothAreHealthyByTheImagesOwnCheck() {
    assertThat(first.becomesHealthy()).isTrue();
    assertThat(second.becomesHealthy()).isTrue();
  }

  @Test
  @Order(2)
  void passwordsOpenNothing() {
    Rest rest = Rest.at(first.base());
    assertThat(rest.basic("kaa-kavlinge").get("/task?maxResults=1").status()).isEqualTo(401);
    assertThat(rest.basic("admin").get("/version").status()).isEqualTo(401);
    Rest.Reply form = rest.visitor().send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
        "username=kaa-kavlinge&password=kaa-kavlinge", Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(form.status()).isBetween(401, 403);
  }

  @Test
  @Order(2)
  void onlyATokenOfTheIssuerForThisInterfaceAndForSomebodyInTheDirectoryOpensIt() {
    Instant later = Instant.now().plus(HOUR);
    String user = "kaa-kavlinge";
    assertThat(status(issuer.token(user, AUDIENCE, later))).isEqualTo(200);
    assertThat(status(issuer.token(user, "gemensam-ingang", later))).isEqualTo(401);
    assertThat(status(issuer.token("nobody-at-all", AUDIENCE, later))).isEqualTo(401);
    assertThat(status(issuer.token(user, AUDIENCE, Instant.now().minus(HOUR)))).isEqualTo(401);
    assertThat(status(issuer.forged(user, AUDIENCE, later))).isEqualTo(401);
    assertThat(status(issuer.foreign(user, AUDIENCE, later))).isEqualTo(401);
    assertThat(status("x.y.z")).isEqualTo(401);
  }

  private int status(String token) {
    return Rest.withTokens(first.base(), user -> token).basic("whoever").get("/task?maxResults=1").status();
  }

  @Test
  @Order(2)
  void whoOpensAPageIsSentToSignInWithProofKey() throws Exception {
    HttpResponse<String> page = open(first.base().resolve("/arenden"));
    assertThat(page.statusCode()).isEqualTo(302);
    String begin = page.headers().firstValue("Location").orElseThrow();
    assertThat(begin).endsWith("/oauth2/authorization/inloggning");
    HttpResponse<String> onward = open(first.base().resolve(begin));
    assertThat(onward.headers().firstValue("Location").orElseThrow())
        .startsWith("https://" + HOST + "/realms/gemensam-ingang/authorize?")
        .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    assertThat(open(first.base().resolve("/camunda/app/tasklist/default/")).statusCode()).isEqualTo(302);
    assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax"));
    assertThat(JdbcClient.create(installation.dataSource()).sql("SELECT count(*) FROM casework.spring_session")
        .query(Long.class).single()).isPositive();
  }

  private HttpResponse<String> open(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  @Test
  @Order(3)
  void anIntakeGoesOnWhileOneNodeIsKilledAndStartedAgain() {
    String caseNumber = on(first).begun();
    on(second).register(caseNumber, "ord").mustBeAccepted();
    position(first, "soc-kavlinge", caseNumber);
    position(second, "vc-kavlinge", caseNumber);

    first.process().kill();
    position(second, "af-lund-unga", caseNumber);
    first = installation.start("app-1").awaitReady();

    position(first, "fk-lund", caseNumber);
    IntakeOverRest there = on(second);
    there.submit(IntakeOverRest.CHAIR, there.taskOf(IntakeOverRest.CHAIR, caseNumber),
        IntakeOverRest.decision("NOT_ADMITTED", "ord")).mustBeAccepted();
    IntakeOverRest here = on(first);
    here.submit(IntakeOverRest.REFERRER, here.taskOf(IntakeOverRest.REFERRER, caseNumber),
        IntakeOverRest.receipt(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString())).mustBeAccepted();
    assertThat(here.tasksOf(IntakeOverRest.REFERRER, caseNumber)).as("the contact outside waits for the referrer").hasSize(1);
    assertThat(first.becomesHealthy()).isTrue();
  }

  private IntakeOverRest on(Node node) {
    return new IntakeOverRest(Rest.withTokens(node.base(),
        user -> issuer.token(user, AUDIENCE, Instant.now().plus(HOUR))));
  }

  private void position(Node node, String user, String caseNumber) {
    IntakeOverRest intake = on(node);
    intake.submit(user, intake.taskOf(user, caseNumber), IntakeOverRest.position("AGAINST", "ord")).mustBeAccepted();
  }

  @Test
  @Order(4)
  void logIsOneObjectALineWithTheNumbersOfTheCaseAndTheRequest() throws IOException {
    String caseNumber = on(second).begun();
    String task = on(second).taskOf(IntakeOverRest.REFERRER, caseNumber);
    assertThat(on(second).submit(IntakeOverRest.REFERRER, task, IntakeOverRest.position("FOR", "ord")).refused()).isTrue();
    ObjectMapper json = new ObjectMapper();
    boolean told = false;
    for (String line : second.process().printed().lines().toList()) {
      var event = json.readTree(line);
      assertThat(event.has("@timestamp")).as(line).isTrue();
      told |= caseNumber.equals(event.path("caseNumber").asText()) && event.has("requestId");
    }
    assertThat(told).isTrue();
  }

  @Test
  @Order(5)
  void aThousandTimersAreEachDoneOnceWhileNodesAreKilled() {
    List<String> cases = begun(TIMERS);
    JdbcClient database = JdbcClient.create(installation.dataSource());
    assertThat(database.sql("UPDATE act_ru_job SET duedate_ = now() - interval '1 hour' WHERE process_instance_id_ IN"
        + " (SELECT proc_inst_id_ FROM act_hi_procinst WHERE business_key_ = ANY (?))")
        .param(cases.toArray(String[]::new)).update()).isEqualTo(TIMERS);

    awaitLeft(cases, TIMERS * 3 / 4);
    first.process().kill();
    awaitLeft(cases, TIMERS / 2);
    first = installation.start("app-1").awaitReady();
    second.process().kill();
    second = installation.start("app-2");
    awaitLeft(cases, 0);

    assertThat(timesAbandoned(cases)).hasSize(TIMERS).allSatisfy((caseNumber, times) -> assertThat(times).isOne());
    assertThat(database.sql("SELECT count(*) FROM act_ru_job WHERE exception_msg_ IS NOT NULL OR retries_ = 0")
        .query(Integer.class).single()).isZero();
    second.awaitReady();
  }

  private List<String> begun(int number) {
    return IntStream.range(0, number).parallel().mapToObj(each -> on(each % 2 == 0 ? first : second).begun()).toList();
  }

  private void awaitLeft(List<String> cases, int left) {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (open(cases) > left) {
      if (System.nanoTime() > end) {
        throw new AssertionError(open(cases) + " cases are still open");
      }
      pause();
    }
  }

  private int open(List<String> cases) {
    return JdbcClient.create(installation.dataSource())
        .sql("SELECT count(*) FROM casework.case_record WHERE closed_at IS NULL AND case_number = ANY (?)")
        .param(cases.toArray(String[]::new)).query(Integer.class).single();
  }

  private Map<String, Integer> timesAbandoned(List<String> cases) {
    Map<String, Integer> times = new HashMap<>();
    JdbcClient.create(installation.dataSource()).sql("""
            SELECT p.business_key_, count(*) FROM act_hi_procinst p JOIN act_hi_actinst a ON a.proc_inst_id_ = p.id_
            WHERE a.act_id_ = 'serviceTask_abandonRegistration' AND p.business_key_ = ANY (?) GROUP BY 1""")
        .param(cases.toArray(String[]::new)).query(row -> {
          times.put(row.getString(1), row.getInt(2));
        });
    return times;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Order(6)
  void whatHasBegunIsAnsweredWhenANodeIsStopped() throws IOException {
    byte[] body = new ObjectMapper().writeValueAsBytes(IntakeOverRest.start());
    String token = issuer.token(IntakeOverRest.REFERRER, AUDIENCE, Instant.now().plus(HOUR));
    URI base = second.base();
    try (Socket caller = new Socket(base.getHost(), base.getPort())) {
      caller.setSoTimeout(60_000);
      OutputStream out = caller.getOutputStream();
      out.write(("POST /engine-rest/process-definition/key/case/submit-form HTTP/1.1\r\nHost: localhost\r\n"
          + "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
          + "Content-Length: " + body.length + "\r\nExpect: 100-continue\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = caller.getInputStream();
      assertThat(line(in)).as("the node has begun").contains("100");
      assertThat(line(in)).isEmpty();
      passOn();
      second.process().process().destroy();
      second.process().awaitPrinted("Commencing graceful shutdown");
      out.write(body);
      out.flush();
      assertThat(line(in)).contains("200");
    }
    assertThat(second.process().awaitEnd(Duration.ofMinutes(1))).isTrue();
    assertThat(second.process().printed()).contains("Graceful shutdown complete");
  }

  /** The server says that it has begun a moment before it passes the request on to the program. */
  private static void passOn() {
    for (int paused = 0; paused < 20; paused++) {
      pause();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.append(next == '\r' ? "" : String.valueOf((char) next));
    }
    return line.toString();
  }

  @Test
  @Order(7)
  void aCopyIsRestoredOnAnotherServerRowByRowAndReadWithItsKeys(@TempDir Path copies) {
    String caseNumber = on(first).reachPositions("återläst");
    String task = on(first).taskOf("vc-kavlinge", caseNumber);
    JsonNode read = on(first).form("vc-kavlinge", task);
    first.process().close();
    DatabaseDump.write(installation.dataSource(), copies.resolve("rows.zip"));
    SortedMap<String, List<String>> before = DatabaseDump.rows(installation.dataSource());

    installation.moveToAnotherServer();
    OlderSchema.make(installation.account(), "latest");
    DatabaseDump.read(copies.resolve("rows.zip"), installation.dataSource());

    assertThat(DatabaseDump.rows(installation.dataSource())).isEqualTo(before);
    assertThat(before.get("casework.access_log")).isNotEmpty();
    assertThatThrownBy(() -> JdbcClient.create(installation.account()).sql("DELETE FROM casework.access_log").update())
        .rootCause().hasMessageContaining("permission denied");
    first = installation.start("app-1").awaitReady();
    assertThat(on(first).form("vc-kavlinge", task)).isEqualTo(read);
    assertThat(read.toString()).contains("Egna ord återläst");
    position(first, "vc-kavlinge", caseNumber);
  }

  @Test
  @Order(8)
  void doesNotStartWithoutAnyOfItsSecretsAndSaysWhichInOneLineEach() {
    installation.with("GEMENSAMINGANG_SIGNIN_ISSUER", "").with("GEMENSAMINGANG_SIGNIN_CLIENTSECRET", "")
        .with("SPRING_DATASOURCE_PASSWORD", "");
    Node refused = installation.start("app-2");
    assertThat(refused.process().awaitEnd(Duration.ofMinutes(2))).isTrue();
    assertThat(refused.process().process().exitValue()).isNotZero();
    String printed = refused.process().printed();
    String last = printed.substring(printed.indexOf("Startade inte: "));
    assertThat(last.lines()).hasSize(4);
    assertThat(last).contains("  SPRING_DATASOURCE_PASSWORD: ", "  GEMENSAMINGANG_SIGNIN_ISSUER: ",
        "  GEMENSAMINGANG_SIGNIN_CLIENTSECRET: ").doesNotContain("\tat ");
  }
}
