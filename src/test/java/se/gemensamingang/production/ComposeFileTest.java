package se.gemensamingang.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an administrator starts is well formed, holds no secret and gives nobody more than they need. */
class ComposeFileTest {

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET).*");
  private static final List<String> NODES = List.of("app-1", "app-2");

  private final ComposeFile file = ComposeFile.read();
  private final JsonNode services = file.tree().path("services");

  @Test
  void keepsToThePublishedSchema() throws IOException {
    assertThat(schema().validate(file.tree())).isEmpty();
  }

  @Test
  void schemaWouldFindAMisspeltWord() throws IOException {
    JsonNode wrong = new ObjectMapper().readTree("{\"services\":{\"app-1\":{\"image\":\"x\",\"healtcheck\":{}}}}");
    assertThat(schema().validate(wrong)).isNotEmpty();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream published = ComposeFileTest.class.getResourceAsStream("/compose/compose-spec.json")) {
      JsonNode schema = new ObjectMapper().readTree(published);
      withoutLabels(schema);
      return JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(schema);
    }
  }

  /** An older draft's name for a part, which has no meaning in the draft that the schema says it keeps to. */
  private static void withoutLabels(JsonNode part) {
    if (part instanceof ObjectNode object && object.path("id").isTextual()) {
      object.remove("id");
    }
    part.forEach(ComposeFileTest::withoutLabels);
  }

  @Test
  void startsNothingBeforeEachVariableIsGivenAndSaysWhich() {
    assertThat(file.variables()).isNotEmpty().allSatisfy((name, otherwise) ->
        assertThat(otherwise).as(name).allMatch(refusal -> refusal.matches(":\\?Ange .+")));
  }

  @Test
  void writesNoSecretInTheFile() {
    List<String> literal = new ArrayList<>();
    services.fields().forEachRemaining(service -> ComposeFile.environment(service.getValue()).forEach((name, value) -> {
      if (SECRET.matcher(name).matches() && !value.startsWith("${")) {
        literal.add(service.getKey() + " " + name);
      }
    }));
    assertThat(literal).isEmpty();
  }

  @Test
  void everyServiceSaysHowItIsKnownToBeWell() throws IOException {
    services.fields().forEachRemaining(service -> assertThat(service.getValue().has("healthcheck")
        || NODES.contains(service.getKey())).as(service.getKey()).isTrue());
    assertThat(Files.readString(Path.of("Dockerfile"))).contains("HEALTHCHECK").contains("USER 10001");
  }

  @Test
  void twoNodesDifferInNothingAndMayWriteNothing() {
    JsonNode first = services.path(NODES.get(0));
    assertThat(services.path(NODES.get(1))).isEqualTo(first);
    assertThat(first.path("read_only").asBoolean()).isTrue();
    assertThat(first.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
    assertThat(first.has("ports")).isFalse();
  }

  @Test
  void onlyTheProxyIsReachedFromOutsideTheMachine() {
    services.fields().forEachRemaining(service -> service.getValue().path("ports").forEach(port ->
        assertThat(service.getKey().equals("proxy") || port.asText().startsWith("127.0.0.1:"))
            .as(service.getKey() + " " + port).isTrue()));
  }

  @Test
  void everyFileThatIsMountedFromHereExists() {
    services.forEach(service -> service.path("volumes").forEach(volume -> {
      String from = volume.asText().split(":")[0];
      if (from.startsWith("./")) {
        assertThat(Path.of(from)).exists();
      }
    }));
  }

  @Test
  void addressesInTheSettingsAreServicesOfTheFile() {
    Map<String, String> settings = ComposeFile.environment(services.path(NODES.get(0)));
    assertThat(settings.get("SPRING_DATASOURCE_URL")).startsWith("jdbc:postgresql://database:");
    assertThat(settings.get("GEMENSAMINGANG_SIGNIN_METADATA")).startsWith("http://keycloak:");
    assertThat(services.has("database")).isTrue();
    assertThat(services.has("keycloak")).isTrue();
  }
}
