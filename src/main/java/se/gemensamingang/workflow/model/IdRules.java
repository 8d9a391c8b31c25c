package se.gemensamingang.workflow.model;

import static se.gemensamingang.workflow.model.ProcessRules.isBlank;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;

/** Everything that a person draws has an id: open cases, history and every refusal name it by that. */
final class IdRules {

  private static final List<Class<? extends BaseElement>> DRAWN = List.of(Process.class, Collaboration.class,
      Participant.class, Lane.class, FlowElement.class, Artifact.class, RootElement.class);

  private final Findings findings;

  IdRules(Findings findings) {
    this.findings = findings;
  }

  /** @return whether all have one; without ids the other rules could not say what they speak of */
  boolean check(BpmnModelInstance model) {
    List<BaseElement> nameless = DRAWN.stream().flatMap(kind -> elements(model, kind))
        .filter(element -> isBlank(element.getId())).distinct().toList();
    nameless.forEach(element -> findings.add(shownAs(element), "Elementet saknar id.",
        "Ge det ett id under General i Camunda Modeler, som userTask_givePosition."));
    return nameless.isEmpty();
  }

  private static Stream<BaseElement> elements(BpmnModelInstance model, Class<? extends BaseElement> kind) {
    return model.getModelElementsByType(model.getModel().getType(kind)).stream().map(BaseElement.class::cast);
  }

  /** What a person who looks at the diagram can go by. */
  private static String shownAs(BaseElement element) {
    String name = element.getAttributeValue("name");
    return isBlank(name) ? element.getElementType().getTypeName() : name;
  }
}
