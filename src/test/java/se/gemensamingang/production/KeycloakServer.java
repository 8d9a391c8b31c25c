package se.gemensamingang.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import se.gemensamingang.fixtures.ChildJvm;

/** A real Keycloak in a process of its own, with the realm of {@code docker/keycloak}. */
final class KeycloakServer implements AutoCloseable {

  /** The name of the realm, as in its file. */
  static final String REALM = "gemensam-ingang";
  /** Long enough for the realm's rules. */
  static final String PASSWORD = "a-long-test-password-1";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ADMIN = "admin";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final int port;

  private KeycloakServer(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder where it keeps its data
   * @param program the program's address, as people see it
   * @param secret the program's secret
   */
  static KeycloakServer start(Path folder, URI program, String secret) {
    try {
      Path home = folder.resolve("keycloak");
      copy(Path.of(System.getProperty("keycloak.home")), home);
      Path imported = Files.createDirectories(home.resolve("data/import"));
      Files.copy(Path.of("docker/keycloak/realm.json"), imported.resolve("realm.json"));
      int port = ChildJvm.freePort();
      Path log = folder.resolve("keycloak.log");
      ProcessBuilder builder = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev",
          "--import-realm", "--http-host=127.0.0.1", "--http-port=" + port, "--http-management-port=" + ChildJvm.freePort())
          .redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
          "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xmx512m",
          "GI_ADDRESS", program.toString(), "GI_BACK_CHANNEL", program.toString(), "GI_CLIENT_SECRET", secret,
          "GI_MAIL_HOST", "127.0.0.1", "GI_MAIL_FROM", "no-reply@example.se"));
      KeycloakServer started = new KeycloakServer(builder.start(), log, port);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (var walked = Files.walk(from)) {
      all = walked.toList();
    }
    for (Path each : all) {
      Path copy = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(each, copy);
      }
    }
  }

  private void awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (send(HttpRequest.newBuilder(description())).statusCode() == 200) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (UncheckedIOException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("Keycloak did not become ready: " + printed());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it calls itself. */
  String issuer() {
    return "http://localhost:" + port + "/realms/" + REALM;
  }

  /** Where it describes itself. */
  URI description() {
    return URI.create(issuer() + "/.well-known/openid-configuration");
  }

  /** Adds somebody who can sign in with {@link #PASSWORD}. */
  void addPerson(String user) {
    administer("POST", "/users", Map.of("username", user, "enabled", true, "email", user + "@example.se",
        "emailVerified", true, "firstName", "Test", "lastName", "Test",
        "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
  }

  /** Adds a program that calls for a person, with tokens meant for an audience. */
  void addProgram(String client, String audience) {
    administer("POST", "/clients", Map.of("clientId", client, "publicClient", true, "standardFlowEnabled", false,
        "directAccessGrantsEnabled", true, "protocolMappers", List.of(Map.of("name", "audience", "protocol", "openid-connect",
            "protocolMapper", "oidc-audience-mapper",
            "config", Map.of("included.custom.audience", audience, "access.token.claim", "true")))));
  }

  /** Ends all that somebody has signed in to, as an administrator does. */
  void signOutEverywhere(String user) {
    String id = administer("GET", "/users?exact=true&username=" + user, null).get(0).path("id").asText();
    administer("POST", "/users/" + id + "/logout", Map.of());
  }

  /** How many sign-ins somebody has open. */
  int sessionsOf(String user) {
    String id = administer("GET", "/users?exact=true&username=" + user, null).get(0).path("id").asText();
    return administer("GET", "/users/" + id + "/sessions", null).size();
  }

  /** An access token for a person, fetched by a program. */
  String token(String client, String user) {
    return token(REALM, client, user);
  }

  private String token(String realm, String client, String user) {
    String form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD,
        "scope", "openid").entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    URI address = URI.create("http://localhost:" + port + "/realms/" + realm + "/protocol/openid-connect/token");
    return json(send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)))).path("access_token").asText();
  }

  private JsonNode administer(String method, String path, Object body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(
          URI.create("http://localhost:" + port + "/admin/realms/" + REALM + path))
          .header("Authorization", "Bearer " + token("master", "admin-cli", ADMIN)).header("Content-Type", "application/json")
          .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + " " + answer.statusCode() + " " + answer.body());
      }
      return answer.body().isEmpty() ? JSON.createObjectNode() : json(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
