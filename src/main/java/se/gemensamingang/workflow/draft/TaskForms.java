package se.gemensamingang.workflow.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.form.FormSchema;

/** The form of a task as it is deployed now, read with the rights of the signed-in user. */
@Component
class TaskForms {

  private final FormService forms;

  TaskForms(FormService forms) {
    this.forms = forms;
  }

  FormSchema of(String task) {
    try (InputStream form = forms.getDeployedTaskForm(task)) {
      return FormSchema.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
