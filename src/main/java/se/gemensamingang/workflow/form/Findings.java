package se.gemensamingang.workflow.form;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one file. */
final class Findings {

  private final String file;
  private final List<Violation> found = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void add(String problem, String mend) {
    found.add(new Violation(file, "", problem, mend));
  }

  void add(Component component, String problem, String mend) {
    found.add(new Violation(file, component.id(), problem, mend));
  }

  List<Violation> all() {
    return List.copyOf(found);
  }
}
