package se.gemensamingang.workflow.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.deployment.DeployedForm;
import se.gemensamingang.workflow.deployment.DeployedForms;
import se.gemensamingang.workflow.form.FormSchema;

/** The form of a task as it is deployed now, read with the rights of the signed-in user, and as it was before. */
@Component
class TaskForms {

  private final FormService forms;
  private final DeployedForms deployed;

  TaskForms(FormService forms, DeployedForms deployed) {
    this.forms = forms;
    this.deployed = deployed;
  }

  FormSchema of(String task) {
    try (InputStream form = forms.getDeployedTaskForm(task)) {
      return FormSchema.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that somebody has open, where it is another than the one in force. */
  Optional<FormSchema> earlier(FormSchema now, int version) {
    return deployed.latest(now.id()).filter(latest -> latest.version() != version)
        .flatMap(latest -> deployed.version(now.id(), version)).map(DeployedForm::schema);
  }

  /** The form as it last asked the question that takes an answer. */
  Optional<FormSchema> taking(String formId, String key, Object answer) {
    int latest = deployed.latest(formId).map(DeployedForm::version).orElse(0);
    return IntStream.iterate(latest, version -> version > 0, version -> version - 1)
        .mapToObj(version -> deployed.version(formId, version)).flatMap(Optional::stream)
        .map(DeployedForm::schema).filter(form -> form.takes(key, answer)).findFirst();
  }
}
