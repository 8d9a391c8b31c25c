package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SwedishTextsTest {

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  private final JsonNode english = read("en.json");
  private final JsonNode swedish = read("sv.json");

  @Test
  void everyTextOfTasklistIsThere() {
    assertThat(keys(swedish.get("labels"))).containsExactlyInAnyOrderElementsOf(keys(english.get("labels")));
    assertThat(keys(swedish.get("dateLocales"))).containsExactlyElementsOf(keys(english.get("dateLocales")));
  }

  @Test
  void placeholdersAreKept() {
    for (String key : keys(english.get("labels"))) {
      assertThat(placeholders(swedish, key)).as(key).containsExactlyInAnyOrderElementsOf(placeholders(english, key));
    }
  }

  @Test
  void theInvitationToAnotherProductSaysNothing() {
    assertThat(swedish.at("/labels/BANNER_CE_EOL_TEXT").asText()).isEmpty();
  }

  @Test
  void datesAreWrittenAsYearMonthDay() {
    assertThat(swedish.at("/dateLocales/longDateFormat/L").asText()).isEqualTo("YYYY-MM-DD");
  }

  private static List<String> placeholders(JsonNode locale, String key) {
    return PLACEHOLDER.matcher(locale.get("labels").get(key).asText()).results()
        .map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).forEach(keys::add);
    return keys;
  }

  private static JsonNode read(String file) {
    try (InputStream content = new ClassPathResource(LOCALES + file).getInputStream()) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
