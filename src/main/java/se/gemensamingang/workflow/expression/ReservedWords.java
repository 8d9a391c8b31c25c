package se.gemensamingang.workflow.expression;

import java.util.Set;

/** Words that mean something in every expression, whatever the process variables are. */
final class ReservedWords {

  /** Words that the engine resolves by itself and that lead further than a variable does. */
  static final Set<String> CLOSED =
      Set.of("task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext");

  /** What the engine counts by in a repeated step: models may read it, nobody may set it. */
  private static final Set<String> COUNTERS =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  /** The words of the expression language itself. */
  private static final Set<String> LANGUAGE = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "true", "false",
      "null", "empty", "instanceof", "div", "mod");

  private ReservedWords() {}

  static boolean contain(String word) {
    return GuardedResolver.EXECUTION.equals(word) || CLOSED.contains(word) || COUNTERS.contains(word)
        || LANGUAGE.contains(word);
  }

  static boolean isCounter(String word) {
    return COUNTERS.contains(word);
  }
}
