package se.gemensamingang.attacks;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** Every method and path of the engine's REST interface, read from its own classes so that none is forgotten. */
final class Endpoints {

  private static final Pattern TEMPLATE = Pattern.compile("\\{([^}:]+)[^}]*}");
  private static final int DEEPEST = 5;

  private final SortedSet<String> found = new TreeSet<>();

  private Endpoints() {}

  /** Answers with lines such as {@code POST /task/{id}/complete}. */
  static SortedSet<String> all() {
    Endpoints endpoints = new Endpoints();
    endpoints.walk(NamedProcessEngineRestServiceImpl.class, "", 0);
    return endpoints.found;
  }

  private void walk(Class<?> resource, String base, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Method method : resource.getMethods()) {
      Optional<String> path = annotation(method, Path.class).map(Path::value);
      Optional<String> verb = verb(method);
      String whole = join(base, path.orElse(""));
      if (verb.isPresent()) {
        found.add(verb.get() + " " + whole);
      } else if (path.isPresent()) {
        walk(method.getReturnType(), whole, depth + 1);
      }
    }
  }

  private static String join(String base, String path) {
    String relative = path.startsWith("/{name}") ? path.substring("/{name}".length()) : path;
    return (base + (relative.isEmpty() || relative.startsWith("/") ? "" : "/") + relative).replaceAll("/$", "");
  }

  private static Optional<String> verb(Method method) {
    return versions(method).flatMap(version -> Arrays.stream(version.getAnnotations()))
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull).map(HttpMethod::value).findFirst();
  }

  private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
    return versions(method).map(version -> version.getAnnotation(type)).filter(Objects::nonNull).findFirst();
  }

  /** The method and what it implements, because the annotations stand on interfaces. */
  private static Stream<Method> versions(Method method) {
    return Stream.concat(Stream.of(method), ancestors(method.getDeclaringClass()).flatMap(type ->
        Arrays.stream(type.getMethods()).filter(each -> each.getName().equals(method.getName())
            && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))));
  }

  private static Stream<Class<?>> ancestors(Class<?> type) {
    Stream<Class<?>> above = type.getSuperclass() == null ? Stream.of() : Stream.of(type.getSuperclass());
    return Stream.concat(above, Arrays.stream(type.getInterfaces()))
        .flatMap(each -> Stream.concat(Stream.of(each), ancestors(each)));
  }

  /** Puts real ids where the path has room for them. */
  static String aimedAt(String path, Prey prey) {
    Matcher template = TEMPLATE.matcher(path);
    return template.replaceAll(each -> Matcher.quoteReplacement(word(path, each, prey)));
  }

  private static String word(String path, MatchResult template, Prey prey) {
    String before = path.substring(0, template.start());
    return switch (template.group(1)) {
      case "key" -> before.startsWith("/decision") ? prey.word("decision") : "case";
      case "id" -> id(before, prey);
      case "varId", "varName" -> prey.word("variable");
      default -> "x";
    };
  }

  private static String id(String before, Prey prey) {
    if (before.endsWith("/process-definition/")) {
      return prey.word("definition");
    }
    if (before.endsWith("/process-instance/")) {
      return prey.word("instance");
    }
    if (before.endsWith("/execution/")) {
      return prey.word("execution");
    }
    if (before.endsWith("/job/")) {
      return prey.word("job");
    }
    if (before.endsWith("/filter/")) {
      return prey.word("filter");
    }
    if (before.endsWith("/deployment/")) {
      return prey.word("throwaway");
    }
    return before.endsWith("/user/") ? prey.word("other") : prey.word("task");
  }
}
