package se.gemensamingang.workflow.deadline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The decision table {@code deadline} as it is written: each step with its working days. Rows that the program could not
 * use are kept apart, so that the rules at deployment can name them.
 */
public final class DeadlineTable {

  /** The id of the decision. */
  public static final String DECISION = "deadline";
  /** The name of the column with the step. */
  static final String STEP = "step";
  /** The name of the column with the number of working days. */
  static final String WORKING_DAYS = "workingDays";

  private static final Pattern QUOTED_STEP = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}");
  private static final int MOST = 250;

  private final Map<String, Integer> workingDays = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  private DeadlineTable(Decision decision) {
    if (decision.getExpression() instanceof DecisionTable table) {
      readColumns(table);
      table.getRules().forEach(this::readRow);
    } else {
      problems.put(DECISION, "Tidsfristerna måste stå i en beslutstabell.");
    }
  }

  /**
   * Finds the table in a model.
   *
   * @param model any DMN model
   * @return the table, or nothing when the model does not define the decision {@value #DECISION}
   */
  public static Optional<DeadlineTable> in(DmnModelInstance model) {
    return model.getModelElementsByType(Decision.class).stream()
        .filter(decision -> DECISION.equals(decision.getId())).findFirst().map(DeadlineTable::new);
  }

  /** @return the steps that models may name in {@code ${deadline.of(execution, 'step')}} */
  public Set<String> steps() {
    return Collections.unmodifiableSet(workingDays.keySet());
  }

  /** @return what is wrong: the id of the element with a sentence in plain Swedish */
  public Map<String, String> problems() {
    return Collections.unmodifiableMap(problems);
  }

  private void readColumns(DecisionTable table) {
    boolean oneStep = table.getInputs().size() == 1
        && table.getInputs().iterator().next().getInputExpression() != null
        && table.getInputs().iterator().next().getInputExpression().getText() != null
        && STEP.equals(table.getInputs().iterator().next().getInputExpression().getText().getTextContent().trim());
    boolean oneNumber = table.getOutputs().size() == 1
        && WORKING_DAYS.equals(table.getOutputs().iterator().next().getName());
    if (!oneStep || !oneNumber) {
      problems.put(table.getId(), "Tabellen måste ha kolumnen step in och kolumnen workingDays ut, inga andra.");
    }
    if (table.getHitPolicy() != HitPolicy.UNIQUE) {
      problems.put(table.getId(), "Tabellen måste ha träffregeln Unique, så att varje steg har en enda frist.");
    }
  }

  private void readRow(Rule row) {
    Optional<String> step = only(row.getInputEntries().stream().map(InputEntry::getText).map(DeadlineTable::text).toList())
        .map(QUOTED_STEP::matcher).filter(Matcher::matches).map(quoted -> quoted.group(1));
    Optional<Integer> days = only(row.getOutputEntries().stream().map(OutputEntry::getText).map(DeadlineTable::text).toList())
        .filter(text -> DAYS.matcher(text).matches()).map(Integer::valueOf).filter(number -> number <= MOST);
    if (step.isEmpty()) {
      problems.put(row.getId(), "Raden har inget steg inom citattecken, som \"give-position\".");
    } else if (days.isEmpty()) {
      problems.put(row.getId(), "Antalet arbetsdagar är inte ett heltal från 1 till 250.");
    } else if (workingDays.putIfAbsent(step.get(), days.get()) != null) {
      problems.put(row.getId(), "Steget " + step.get() + " står på mer än en rad.");
    }
  }

  private static Optional<String> only(List<String> texts) {
    return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().trim();
  }
}
