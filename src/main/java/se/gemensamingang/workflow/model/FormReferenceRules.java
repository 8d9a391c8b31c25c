package se.gemensamingang.workflow.model;

import java.util.regex.Pattern;

/** A reference to a form: one that exists, in the version in force. */
final class FormReferenceRules {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private final Surroundings surroundings;
  private final Findings findings;

  FormReferenceRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(String element, String form, String binding) {
    if (!ID.matcher(form).matches()) {
      findings.add(element, "Formuläret pekas inte ut med sitt id.", "Skriv formulärets id, utan uttryck.");
    } else if (!surroundings.hasForm(form)) {
      findings.add(element, "Formuläret " + form + " finns inte.",
          "Driftsätt " + form + ".form samtidigt, eller rätta namnet.");
    }
    if (!"latest".equals(binding)) {
      findings.add(element, "Formuläret följer inte med när det ändras.", "Välj Binding: latest.");
    }
  }
}
