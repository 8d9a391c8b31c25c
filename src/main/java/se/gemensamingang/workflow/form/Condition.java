package se.gemensamingang.workflow.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * When a component is hidden: the FEEL expression of {@code conditional.hide}.
 *
 * <p>The browser judges it with feelin and the server with feel-scala, which do not always agree, so only what a
 * differential test has shown them to judge alike is allowed: {@code =} and {@code !=} with a literal of the field's
 * own type, {@code in} a list of such literals, {@code < <= > >=} with a number on a number field,
 * {@code list contains(field, "code")}, and these joined by {@code and}, {@code or} and {@code not(...)}. The field
 * stands first and is a question of the same form which is neither prefilled nor itself hidden by a condition, except by
 * that of a group which hides what depends on it too.
 */
public final class Condition {

  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 6;
  /** Escapes, comments, quoted names and temporal literals: read differently by the two engines, or not at all. */
  private static final Pattern FOREIGN = Pattern.compile("[\\\\`@?]|//|/\\*");
  private static final FeelEngineApi FEEL =
      FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

  private final ParsedExpression expression;
  private final Map<String, FieldType> subjects;

  private Condition(ParsedExpression expression, Map<String, FieldType> subjects) {
    this.expression = expression;
    this.subjects = Map.copyOf(subjects);
  }

  /**
   * Reads a condition.
   *
   * @param text as in the form, starting with {@code =}
   * @param questions the form's questions by key
   * @param around the groups around the component that has the condition
   * @throws UnusableCondition when it is outside the subset
   */
  static Condition parse(String text, Map<String, Component> questions, List<Component> around) {
    String feel = feelIn(text);
    var parsed = FEEL.parseExpression(feel);
    if (parsed.isFailure()) {
      throw new UnusableCondition("Villkoret går inte att läsa.");
    }
    ConditionSubset subset = new ConditionSubset(questions, around);
    subset.admit(parsed.parsedExpression().expression());
    return new Condition(parsed.parsedExpression(), subset.subjects());
  }

  /** @return the keys of the questions it depends on */
  public Set<String> keys() {
    return subjects.keySet();
  }

  /**
   * Judges the condition.
   *
   * @param answers the answers by key, of the types their fields take; a missing one counts as left empty
   * @return whether the component is hidden
   */
  public boolean holds(Map<String, Object> answers) {
    Map<String, Object> context = new HashMap<>();
    subjects.forEach((key, type) -> {
      Object answer = answers.get(key);
      context.put(key, answer == null ? emptyValueOf(type) : answer);
    });
    var result = FEEL.evaluate(expression, context);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  private static String feelIn(String text) {
    if (!text.startsWith("=")) {
      throw new UnusableCondition("Villkoret börjar inte med ett likhetstecken.");
    }
    if (text.length() > LONGEST || depthOf(text) > DEEPEST) {
      throw new UnusableCondition("Villkoret är för långt eller har för många parenteser i varandra.");
    }
    if (FOREIGN.matcher(text).find()) {
      throw new UnusableCondition("Villkoret innehåller tecken som inte får användas: \\ ` @ ? eller en kommentar.");
    }
    return text.substring(1);
  }

  private static int depthOf(String text) {
    int depth = 0;
    int deepest = 0;
    for (char each : text.toCharArray()) {
      depth += each == '(' || each == '[' ? 1 : each == ')' || each == ']' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** What form-js holds for a field of that type which is left empty. */
  private static Object emptyValueOf(FieldType type) {
    return switch (type) {
      case TEXTFIELD, TEXTAREA -> "";
      case CHECKBOX -> false;
      case CHECKLIST -> List.of();
      case NUMBER, SELECT, RADIO, DATETIME -> null;
    };
  }
}
