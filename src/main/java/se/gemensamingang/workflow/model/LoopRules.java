package se.gemensamingang.workflow.model;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** A step for each of several: the program says for whom, and each gets its own code. */
final class LoopRules {

  private static final Pattern COLLECTION =
      Pattern.compile("\\$\\{\\s*[a-z][A-Za-z0-9]*\\.of\\(\\s*execution\\s*\\)\\s*\\}");

  private final Surroundings surroundings;
  private final Findings findings;

  LoopRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(BpmnModelInstance model) {
    model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(this::check);
  }

  private void check(MultiInstanceLoopCharacteristics loop) {
    String element = StepRules.idOf(loop.getParentElement());
    String collection = loop.getCamundaCollection();
    if (collection == null || !COLLECTION.matcher(collection.strip()).matches()) {
      findings.add(element, "Det är inte programmet som säger för vilka steget upprepas.",
          "Skriv Collection precis så här: ${intakeSeats.of(execution)}, med en av programmets listor.");
    }
    if (loop.getCamundaElementVariable() == null) {
      findings.add(element, "De upprepade stegen kan inte skiljas åt.", "Ange Element variable, som seat.");
    } else {
      new VariableRules(surroundings, findings).checkName(element, loop.getCamundaElementVariable());
    }
  }
}
