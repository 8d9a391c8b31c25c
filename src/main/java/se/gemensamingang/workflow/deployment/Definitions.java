package se.gemensamingang.workflow.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import se.gemensamingang.shared.StartRefused;
import se.gemensamingang.workflow.form.FormSchema;
import se.gemensamingang.workflow.form.UnreadableForm;

/** Reads what a file defines. */
final class Definitions {

  private Definitions() {}

  /** @throws StartRefused when the file of the package is unreadable */
  static Set<DefinitionKey> in(String name, byte[] content) {
    try {
      if (name.endsWith(".bpmn")) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementsByType(Process.class).stream()
            .map(process -> DefinitionKey.process(process.getId())).collect(Collectors.toUnmodifiableSet());
      }
      if (name.endsWith(".dmn")) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(content)).getModelElementsByType(Decision.class).stream()
            .map(decision -> DefinitionKey.decision(decision.getId())).collect(Collectors.toUnmodifiableSet());
      }
      return Set.of(DefinitionKey.form(FormSchema.parse(new String(content, StandardCharsets.UTF_8)).id()));
    } catch (ModelException | UnreadableForm unreadable) {
      throw new StartRefused("Filen " + name + " i programpaketet går inte att läsa.",
          "Öppna och spara om den i Camunda Modeler, och bygg paketet igen.");
    }
  }
}
