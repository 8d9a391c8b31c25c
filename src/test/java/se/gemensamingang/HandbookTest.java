package se.gemensamingang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handbook tells about each task, leads nowhere else than where something is, and has only pictures that tests take. */
class HandbookTest {

  private static final Path HANDBOOK = Path.of("docs", "handbok");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern TASK = Pattern.compile("<bpmn:userTask [^>]*\\bname=\"([^\"]+)\"");

  @Test
  void hasAHeadingForEachTaskThatSomebodyCanGet() throws IOException {
    String told = text(HANDBOOK, ".md");
    List<String> headings = found(HEADING, told).map(match -> match.group(1)).toList();
    List<String> tasks = found(TASK, text(Path.of("bpmn"), ".bpmn")).map(match -> match.group(1)).distinct().toList();
    assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(headings).contains(task));
  }

  @Test
  void leadsOnlyToWhatIsThere() throws IOException {
    List<Path> leads = new ArrayList<>();
    for (Path page : files(HANDBOOK, ".md")) {
      found(LINK, Files.readString(page)).map(match -> match.group(1)).filter(link -> !link.contains("://"))
          .forEach(link -> leads.add(page.resolveSibling(link).normalize()));
    }
    assertThat(leads).isNotEmpty().allSatisfy(lead -> assertThat(lead).exists());
  }

  @Test
  void hasOnlyPicturesThatItShowsAndABrowserTestTakes() throws IOException {
    String told = text(HANDBOOK, ".md");
    String tests = text(Path.of("src", "test", "java"), ".java");
    assertThat(files(HANDBOOK.resolve("bilder"), ".png")).isNotEmpty().allSatisfy(picture -> {
      String name = picture.getFileName().toString().replace(".png", "");
      assertThat(told).contains("bilder/" + name + ".png");
      assertThat(tests).contains("\"" + name.replaceFirst("^(swedish|directory)-", "") + "\"");
    });
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String text(Path folder, String ending) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files(folder, ending)) {
      texts.add(Files.readString(file));
    }
    return String.join("\n", texts);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
