package se.gemensamingang.workflow.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.gemensamingang.workflow.form.Violation;

/** What is wrong with one file, each thing once. */
final class Findings {

  private final String file;
  private final Set<Violation> all = new LinkedHashSet<>();

  Findings(String file) {
    this.file = file;
  }

  void add(String element, String problem, String mend) {
    all.add(new Violation(file, element == null ? "" : element, problem, mend));
  }

  void addAll(List<Violation> violations) {
    all.addAll(violations);
  }

  List<Violation> all() {
    return List.copyOf(all);
  }
}
