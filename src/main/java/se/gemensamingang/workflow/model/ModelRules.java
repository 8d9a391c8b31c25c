package se.gemensamingang.workflow.model;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import se.gemensamingang.workflow.form.Violation;

/** All rules, for all files of a deployment. */
final class ModelRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_-]{1,200}\\.(bpmn|dmn|form)");
  private static final int LARGEST = 1_000_000;

  private final Surroundings surroundings;

  ModelRules(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** @return everything that is wrong, file by file */
  List<Violation> check(Collection<ModelFile> files) {
    return files.stream().map(this::check).flatMap(Collection::stream).toList();
  }

  private List<Violation> check(ModelFile file) {
    Findings findings = new Findings(file.name());
    if (!NAME.matcher(file.name()).matches()) {
      findings.add("", "Bara filer som slutar på .bpmn, .dmn eller .form kan driftsättas.",
          "Byt namn eller ta bort filen. Namnet får innehålla a till z, siffror och bindestreck.");
    } else if (file.content().length > LARGEST) {
      findings.add("", "Filen är större än en megabyte.", "Dela upp den.");
    } else if (file.hasSuffix(".bpmn")) {
      new BpmnRules(surroundings).check(file, findings);
    } else if (file.hasSuffix(".dmn")) {
      new DmnRules(surroundings).check(file, findings);
    } else {
      new FormFileRules(surroundings).check(file, findings);
    }
    return findings.all();
  }
}
