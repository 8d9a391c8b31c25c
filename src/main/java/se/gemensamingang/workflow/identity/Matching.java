package se.gemensamingang.workflow.identity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;

/** The criteria of the engine's queries, with the meaning they have in the database: absent criteria always match. */
final class Matching {

  private Matching() {}

  static boolean is(String criterion, String value) {
    return criterion == null || criterion.equals(value);
  }

  static boolean isIn(String[] criteria, String value) {
    return criteria == null || List.of(criteria).contains(value);
  }

  /** SQL's LIKE: {@code %} any text, {@code _} one character, backslash takes the next character as it is. */
  static boolean like(String criterion, String value) {
    return criterion == null || (value != null && pattern(criterion).matcher(value).matches());
  }

  /** The part of the matches on the page, or between the query's own limits when there is no page. */
  static <T> List<T> page(Stream<T> matches, Page page, int first, int max) {
    int from = page == null ? first : page.getFirstResult();
    int length = page == null ? max : page.getMaxResults();
    return matches.skip(Math.max(0, from)).limit(Math.max(0, length)).collect(Collectors.toList());
  }

  private static Pattern pattern(String like) {
    StringBuilder regex = new StringBuilder();
    boolean literal = false;
    for (char character : like.toCharArray()) {
      if (!literal && character == '\\') {
        literal = true;
      } else {
        regex.append(literal ? Pattern.quote(String.valueOf(character)) : wildcard(character));
        literal = false;
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String wildcard(char character) {
    return switch (character) {
      case '%' -> ".*";
      case '_' -> ".";
      default -> Pattern.quote(String.valueOf(character));
    };
  }
}
