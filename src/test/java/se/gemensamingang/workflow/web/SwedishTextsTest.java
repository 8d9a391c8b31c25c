package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The Swedish texts of the engine's web applications, counted against the English ones that come with the engine. */
class SwedishTextsTest {

  private static final String FOLDER = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
  /** What the application puts in: {@code {{name}}}, {@code {}}, and the address of a link. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|href=\"#[^\"]*\"");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** What is the same word in both languages. */
  private static final Set<String> SAME = Set.of("Version", "Version:", "<version>", "process", "Information", "CSV", "JSON");
  /** The invitation to another product, the endings of plurals that Swedish does not have, and a hint that is not needed. */
  private static final Set<String> SILENT = Set.of("BANNER_CE_EOL_TEXT", "NO_TASK_FORM",
      "PLGN_BATCH_S", "PLGN_MIG_S", "PLGN_MOD_DIALOG_S", "PLGN_MOD_RESTART_DIALOG_S");

  @ParameterizedTest
  @EnumSource
  void everyTextIsThereAndNoOther(Application application) {
    assertThat(application.labels("sv").keySet()).isEqualTo(application.labels("en").keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everyTextSaysSomething(Application application) {
    assertThat(keysOfBlank(application.labels("sv"))).isSubsetOf(SILENT);
  }

  @ParameterizedTest
  @EnumSource
  void noTextIsLeftInEnglish(Application application) {
    Map<String, String> english = application.labels("en");
    assertThat(application.labels("sv").entrySet())
        .filteredOn(text -> text.getValue().equals(english.get(text.getKey())))
        .filteredOn(text -> LETTER.matcher(text.getValue()).find())
        .extracting(Entry::getValue)
        .isSubsetOf(SAME);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheApplicationPutsInIsKept(Application application) {
    Map<String, String> swedish = application.labels("sv");
    application.labels("en").forEach((key, text) ->
        assertThat(placeholders(swedish.get(key))).as(key).containsExactlyInAnyOrderElementsOf(placeholders(text)));
  }

  @ParameterizedTest
  @EnumSource
  void datesAreWrittenAsYearMonthDay(Application application) {
    assertThat(application.read("sv").at("/dateLocales/longDateFormat/L").asText()).isEqualTo("YYYY-MM-DD");
  }

  @ParameterizedTest
  @EnumSource
  void theWeekBeginsOnMondayAndTheYearWithTheWeekOfTheFourthOfJanuary(Application application) {
    JsonNode week = application.read("sv").at("/dateLocales/week");
    assertThat(List.of(week.get("dow").asInt(), week.get("doy").asInt())).containsExactly(1, 4);
  }

  private static Set<String> keysOfBlank(Map<String, String> labels) {
    return labels.entrySet().stream().filter(text -> text.getValue().isBlank()).map(Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(found -> found.replace(" ", "")).toList();
  }

  enum Application {
    TASKLIST, COCKPIT, ADMIN, WELCOME;

    private Map<String, String> labels(String locale) {
      Map<String, String> labels = new TreeMap<>();
      read(locale).get("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
      return labels;
    }

    private JsonNode read(String locale) {
      String file = FOLDER.formatted(name().toLowerCase(Locale.ROOT), locale);
      try (InputStream content = new ClassPathResource(file).getInputStream()) {
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
