package se.gemensamingang.workflow.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.AskedQuestion;
import se.gemensamingang.casefile.AskedQuestions;
import se.gemensamingang.casefile.ParticipantQuestions;
import se.gemensamingang.casefile.QuestionLabels;
import se.gemensamingang.workflow.deployment.DeployedForm;
import se.gemensamingang.workflow.deployment.DeployedForms;
import se.gemensamingang.workflow.form.FormSchema;

/**
 * Questions as the deployed forms ask them. Where several answer the same question, each key carries for whom it is after
 * a hyphen, as in {@code positionReason-region}; keys in forms have none.
 */
@Component
class QuestionsInForms implements QuestionLabels, AskedQuestions {

  private static final char FOR_WHOM = '-';

  private final DeployedForms forms;

  QuestionsInForms(DeployedForms forms) {
    this.forms = forms;
  }

  @Override
  public Optional<String> label(String step, String question) {
    return form(step).flatMap(form -> form.labelOf(inForm(question)));
  }

  @Override
  public String words(String step, String question, Object answer) {
    return form(step).orElse(FormSchema.NONE).words(inForm(question), answer);
  }

  @Override
  public List<AskedQuestion> in(String form, Collection<String> keys) {
    return form(form).map(schema -> keys.stream().flatMap(key -> schema.asked(key).stream()).toList()).orElse(List.of());
  }

  /** The participant's page asks again what the registration asked. */
  private Optional<FormSchema> form(String step) {
    return forms.latest(step.equals(ParticipantQuestions.STEP) ? ParticipantQuestions.FORM : step)
        .map(DeployedForm::schema);
  }

  private static String inForm(String question) {
    int end = question.indexOf(FOR_WHOM);
    return end < 0 ? question : question.substring(0, end);
  }
}
