package se.gemensamingang.workflow.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import se.gemensamingang.workflow.deadline.DeadlineTable;
import se.gemensamingang.workflow.deployment.DefinitionKey;
import se.gemensamingang.workflow.form.FormSchema;
import se.gemensamingang.workflow.form.UnreadableForm;

/** What the files of one deployment define. Files that cannot be read define nothing; the rules tell why. */
final class BeingDeployed {

  private final Set<DefinitionKey> keys = new HashSet<>();
  private DeadlineTable deadlines;

  BeingDeployed(Collection<ModelFile> files) {
    files.forEach(this::read);
  }

  boolean has(DefinitionKey key) {
    return keys.contains(key);
  }

  Optional<DeadlineTable> deadlines() {
    return Optional.ofNullable(deadlines);
  }

  private void read(ModelFile file) {
    try {
      if (file.hasSuffix(".bpmn")) {
        Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())).getModelElementsByType(Process.class)
            .forEach(process -> keys.add(DefinitionKey.process(process.getId())));
      } else if (file.hasSuffix(".dmn")) {
        read(Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
      } else if (file.hasSuffix(".form")) {
        keys.add(DefinitionKey.form(FormSchema.parse(new String(file.content(), StandardCharsets.UTF_8)).id()));
      }
    } catch (ModelException | UnreadableForm toldByTheRules) {
      return;
    }
  }

  private void read(DmnModelInstance model) {
    model.getModelElementsByType(Decision.class)
        .forEach(decision -> keys.add(DefinitionKey.decision(decision.getId())));
    DeadlineTable.in(model).ifPresent(table -> deadlines = table);
  }
}
