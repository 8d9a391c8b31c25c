package se.gemensamingang.workflow.model;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/** All rules for a {@code .bpmn} file. */
final class BpmnRules {

  private final Surroundings surroundings;

  BpmnRules(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void check(ModelFile file, Findings findings) {
    BpmnModelInstance model;
    try {
      model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    } catch (ModelException unreadable) {
      findings.add("", "Filen är ingen giltig BPMN-modell.", Unreadable.mend(unreadable));
      return;
    }
    new VocabularyRules(surroundings, findings).check(model);
    if (!new IdRules(findings).check(model)) {
      return;
    }
    try {
      checkMeaning(model, file, findings);
    } catch (ClassCastException referenceToAnotherKind) {
      // The model API meets a reference to the wrong kind of element only when it is followed.
      findings.add("", "En hänvisning i filen pekar på fel sorts element.", "Öppna och spara om den i Camunda Modeler.");
    }
  }

  private void checkMeaning(BpmnModelInstance model, ModelFile file, Findings findings) {
    new ProcessRules(surroundings, findings).check(model, file.stem());
    new UserTaskRules(surroundings, findings).check(model);
    new StepRules(surroundings, findings).check(model);
    new FlowRules(findings).check(model);
    new EventRules(surroundings, findings).check(model);
    new LoopRules(surroundings, findings).check(model);
    new VariableRules(surroundings, findings).check(model);
  }
}
