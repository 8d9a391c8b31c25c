package se.gemensamingang.workflow.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.Refusal;

/**
 * Checks submitted answers against the form, on the server: everything form-js 1.8.7 checks in the browser, and what it
 * leaves to the person's good will (types, known options, real dates, unknown and hidden fields, sizes, control
 * characters). Safe to share between threads.
 */
public final class AnswerValidation {

  private final AnswerLimits limits;

  /** @param clock says which day it is, for dates that may not have passed */
  public AnswerValidation(Clock clock) {
    this.limits = new AnswerLimits(clock);
  }

  /**
   * Checks the answers of one submission. What a person may only see (custom property {@code show}) is ignored, since
   * form-js submits it too. Whether an answer is in a list that the capability's service gave ({@code options =
   * command}) is left to that service.
   *
   * @param form the form they were given in
   * @param answers by key, as plain values: {@code String}, {@code Boolean}, a boxed number, {@code null}, and for a
   *     checklist a list of codes or the same as JSON text
   * @return the answers to store; or every refusal found, each with the field's key (the empty string for fields the
   *     form does not have) and never with the value that was given
   */
  public Answer<AcceptedAnswers> validate(FormSchema form, Map<String, Object> answers) {
    return new Submission(form, answers).judge();
  }

  /** One submission while it is being judged. */
  private final class Submission {

    private final FormSchema form;
    private final Map<String, Object> submitted;
    private final Map<String, Object> given = new LinkedHashMap<>();
    private final Set<String> leftEmpty = new LinkedHashSet<>();
    private final Set<String> notAsked = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Submission(FormSchema form, Map<String, Object> submitted) {
      this.form = form;
      this.submitted = submitted;
    }

    Answer<AcceptedAnswers> judge() {
      refuseWhatIsNotAsked();
      form.questions().forEach(this::read);
      Map<String, Object> seen = seenByConditions();
      form.questions().forEach((key, question) -> judge(key, question, seen));
      if (!refusals.isEmpty()) {
        return new Answer.Refused<>(refusals);
      }
      return Answer.accepted(new AcceptedAnswers(given, leftEmpty, notAsked, destinations()));
    }

    private void refuseWhatIsNotAsked() {
      boolean unknown = submitted.keySet().stream()
          .anyMatch(key -> !form.questions().containsKey(key) && !form.shownKeys().containsKey(key));
      if (unknown) {
        // The name came from outside and may itself carry something that must not be repeated.
        refusals.add(new Refusal("", "Svaret innehåller ett fält som inte finns i formuläret. Öppna uppgiften igen."));
      }
    }

    private void read(String key, Component question) {
      Answer<Optional<Object>> answer = AnswerReader.read(question, submitted.get(key));
      if (answer instanceof Answer.Refused<Optional<Object>> refused) {
        refusals.addAll(refused.reasons());
      } else if (answer instanceof Answer.Accepted<Optional<Object>> accepted) {
        accepted.value().ifPresent(value -> given.put(key, value));
      }
    }

    /** Only what could be read, so that no answer of a wrong type reaches them; but blank text as it was typed. */
    private Map<String, Object> seenByConditions() {
      Map<String, Object> seen = new HashMap<>(given);
      form.questions().forEach((key, question) -> {
        if (question.fieldType().orElseThrow().isText() && submitted.get(key) instanceof String text) {
          seen.put(key, text);
        }
      });
      return seen;
    }

    private void judge(String key, Component question, Map<String, Object> seen) {
      if (form.hides(question, seen)) {
        notAsked.add(key);
        if (isAnswered(given.remove(key))) {
          refuse(key, "Fältet «%s» ska inte besvaras med de övriga svar som lämnats. Öppna uppgiften igen."
              .formatted(question.label()));
        }
      } else if (given.containsKey(key)) {
        limits.broken(question, given.get(key)).forEach(reason -> refuse(key, reason));
      } else if (!isRefused(key)) {
        leaveEmpty(key, question);
      }
    }

    private void leaveEmpty(String key, Component question) {
      if (question.isRequired()) {
        refuse(key, "Fältet «%s» måste fyllas i.".formatted(question.label()));
      } else if (question.fieldType().orElseThrow() == FieldType.CHECKBOX) {
        // A box that is not ticked says no, in form-js too.
        given.put(key, false);
      } else {
        leftEmpty.add(key);
      }
    }

    private boolean isAnswered(Object answer) {
      return answer != null && !Boolean.FALSE.equals(answer);
    }

    private boolean isRefused(String key) {
      return refusals.stream().anyMatch(refusal -> refusal.field().equals(key));
    }

    private void refuse(String key, String reason) {
      refusals.add(new Refusal(key, reason));
    }

    private Map<String, Destination> destinations() {
      Map<String, Destination> places = new LinkedHashMap<>();
      form.questions().forEach((key, question) -> places.put(key, question.destination().orElseThrow()));
      return places;
    }
  }
}
