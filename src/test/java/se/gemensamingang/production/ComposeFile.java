package se.gemensamingang.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as Compose reads it: with merged parts, and with variables that somebody has given. */
final class ComposeFile {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([^}]*)}");

  private final String text;

  private ComposeFile(String text) {
    this.text = text;
  }

  /** The file at the top of the repository. */
  static ComposeFile read() {
    try {
      return new ComposeFile(Files.readString(Path.of("docker-compose.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as a tree, with the variables still in it. */
  JsonNode tree() {
    return tree(text);
  }

  /** The file as a tree, with a value for each variable. */
  JsonNode tree(Map<String, String> given) {
    return tree(VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(given.get(found.group(1)))));
  }

  private static JsonNode tree(String yaml) {
    return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  /** Each variable with what follows its name: what Compose does when it is not given. */
  Map<String, Set<String>> variables() {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    VARIABLE.matcher(text).results().forEach(each ->
        found.computeIfAbsent(each.group(1), name -> new LinkedHashSet<>()).add(each.group(2)));
    return found;
  }

  /** The environment of a service. */
  static Map<String, String> environment(JsonNode service) {
    Map<String, String> found = new LinkedHashMap<>();
    service.path("environment").fields().forEachRemaining(each -> found.put(each.getKey(), each.getValue().asText()));
    return found;
  }
}
