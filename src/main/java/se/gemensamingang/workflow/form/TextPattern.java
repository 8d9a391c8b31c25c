package se.gemensamingang.workflow.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * The pattern an author gives for a text. The browser runs it as a JavaScript regular expression; the server runs it
 * with RE2, whose time grows only with the length of the text, so that no pattern can hold the server. Only what both
 * read alike is allowed. Two differences remain: a character outside the basic plane counts as two in the browser and
 * one here, and {@code .} here also matches a carriage return and the separators U+2028 and U+2029.
 */
final class TextPattern {

  private static final int LONGEST = 500;
  /** Groups other than {@code (?:}, escapes of other letters than dDwWbBtnr, and classes such as [:a:] and []. */
  private static final java.util.regex.Pattern FOREIGN = java.util.regex.Pattern.compile(
      "\\(\\?(?!:)|\\\\(?![dDwWbBtnr]|[\\p{Punct}&&[^_]])|\\[:|\\[\\^?\\]");

  private TextPattern() {}

  /** What is wrong with a pattern, in plain Swedish; nothing when it can be used. */
  static Optional<String> problemOf(String pattern) {
    if (pattern.length() > LONGEST || FOREIGN.matcher(pattern).find()) {
      return Optional.of("Mönstret använder något som server och webbläsare kan läsa olika, eller är för långt.");
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException broken) {
      return Optional.of("Mönstret går inte att läsa.");
    }
  }

  static Pattern compile(String pattern) {
    return Pattern.compile(pattern);
  }
}
