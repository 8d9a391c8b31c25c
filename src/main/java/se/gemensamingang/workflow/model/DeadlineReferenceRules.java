package se.gemensamingang.workflow.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A deadline in a model: always asked of the decision table, and for a step that it knows. */
final class DeadlineReferenceRules {

  private static final Pattern SHAPE =
      Pattern.compile("\\$\\{\\s*deadline\\.of\\(\\s*execution\\s*,\\s*'([A-Za-z0-9-]+)'\\s*\\)\\s*\\}");

  private final Surroundings surroundings;
  private final Findings findings;

  DeadlineReferenceRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(String element, String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (!shape.matches()) {
      findings.add(element, "Tidsfristen står i modellen.",
          "Skriv den precis så här: ${deadline.of(execution, 'steg')}; antalet dagar står i deadline.dmn.");
    } else if (!surroundings.steps().contains(shape.group(1))) {
      findings.add(element, "Steget " + shape.group(1) + " finns inte i tabellen deadline.dmn.",
          "Lägg till en rad för det, eller använd ett av dessa: " + UserTaskRules.listed(surroundings.steps()) + ".");
    }
  }
}
