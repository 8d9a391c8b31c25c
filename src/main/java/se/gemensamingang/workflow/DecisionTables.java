package se.gemensamingang.workflow;

import java.util.Map;
import java.util.Optional;

/** Asks decision tables on behalf of a capability; the models keep the numbers, the capability what they mean. */
@FunctionalInterface
public interface DecisionTables {

  /**
   * The row that answers in the table in force now.
   *
   * @param decision the id of the decision
   * @param inputs column to code, number or boolean; never anything about one person
   * @return output column to value, empty cells left out; nothing when no row answers
   * @throws IllegalStateException when more than one row answers
   */
  Optional<Map<String, Object>> row(String decision, Map<String, Object> inputs);
}
