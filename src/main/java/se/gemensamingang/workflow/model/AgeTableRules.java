package se.gemensamingang.workflow.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The tables with the ages of target groups and platforms: a mistyped limit would turn everybody away, or let everybody in. */
final class AgeTableRules {

  /** Decision to its one column in. */
  private static final Map<String, String> DECISIONS = Map.of("target-group-age", "targetGroup", "platform-age", "platform");
  private static final List<String> LIMITS = List.of("youngest", "oldest");
  private static final Pattern YEARS = Pattern.compile("\\d{0,3}");

  private final Findings findings;

  AgeTableRules(Findings findings) {
    this.findings = findings;
  }

  void check(DmnModelInstance model) {
    model.getModelElementsByType(Decision.class).stream()
        .filter(each -> each.getId() != null && DECISIONS.containsKey(each.getId()))
        .forEach(decision -> {
          if (decision.getExpression() instanceof DecisionTable table) {
            check(table, DECISIONS.get(decision.getId()));
          } else {
            findings.add(decision.getId(), "Åldrarna måste stå i en beslutstabell.", "Gör beslutet till en tabell.");
          }
        });
  }

  private void check(DecisionTable table, String column) {
    List<String> inputs = table.getInputs().stream()
        .map(each -> each.getInputExpression() == null || each.getInputExpression().getText() == null ? ""
            : each.getInputExpression().getText().getTextContent().strip()).toList();
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    if (!inputs.equals(List.of(column)) || !outputs.equals(LIMITS) || table.getHitPolicy() != HitPolicy.UNIQUE) {
      findings.add(table.getId(), "Tabellen har andra kolumner eller en annan träffregel än programmet läser.",
          "Låt kolumnen " + column + " stå in och kolumnerna youngest och oldest ut, i den ordningen, med träffregeln Unique.");
      return;
    }
    table.getRules().forEach(this::check);
  }

  private void check(Rule row) {
    List<String> limits = row.getOutputEntries().stream().map(AgeTableRules::text).toList();
    if (!limits.stream().allMatch(YEARS.asMatchPredicate())) {
      findings.add(row.getId(), "En ålder är inget helt antal år.", "Skriv hela år från 0 till 999, eller lämna rutan tom.");
    } else if (years(limits.get(0)).flatMap(youngest -> years(limits.get(1)).filter(oldest -> oldest < youngest)).isPresent()) {
      findings.add(row.getId(), "Den äldsta åldern är lägre än den yngsta.", "Byt plats på åldrarna, eller rätta en av dem.");
    }
  }

  private static Optional<Integer> years(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
  }

  private static String text(OutputEntry entry) {
    return entry.getText() == null ? "" : entry.getText().getTextContent().strip();
  }
}
