package se.gemensamingang.workflow.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;
import se.gemensamingang.workflow.form.Field;
import se.gemensamingang.workflow.form.FormSchema;

/** Saves and opens drafts of task forms. */
@Service
class Drafts {

  private static final int LONGEST = 100_000;

  private final DraftTable table;
  private final Encryption encryption;
  private final TaskForms forms;
  private final ObjectMapper json;

  Drafts(DraftTable table, Encryption encryption, TaskForms forms, ObjectMapper json) {
    this.table = table;
    this.encryption = encryption;
    this.forms = forms;
    this.json = json;
  }

  /**
   * Saves what the caseworker has written so far; what was saved before is replaced. What the form only shows is left
   * out, so that a draft never outlives the right to read it. Answers are not validated. Where the form was changed after
   * the caseworker opened it, the answers of the opened version are saved too, and stay until the task is completed.
   *
   * @return when it was saved, and whether the form has changed
   * @throws RequestRefused when the task is not open or not the caseworker's, when the text is no JSON object, too long,
   *     or answers a question that the form does not ask
   */
  @Transactional
  SavedDraft save(CaseworkerId caseworker, String task, String text) {
    if (text.length() > LONGEST) {
      throw new RequestRefused(413, "Utkastet är för långt. Korta ned texterna och spara igen.");
    }
    refuseUnlessAssigned(task, caseworker);
    FormSchema now = forms.of(task);
    Optional<FormSchema> opened = table.openedVersion(task, caseworker).flatMap(version -> forms.earlier(now, version));
    ObjectNode answers = answersIn(objectIn(text), opened.orElse(now));
    keepLeft(answers, stored(caseworker, task), opened.orElse(now));
    return table.write(task, caseworker, encryption.encrypt(answers.toString(), place(task, caseworker)))
        .map(savedAt -> new SavedDraft(savedAt, opened.isPresent()))
        .orElseThrow(Drafts::notYours);
  }

  private ObjectNode stored(CaseworkerId caseworker, String task) {
    return table.read(task, caseworker).map(row -> answersOf(row, caseworker, task)).orElseGet(json::createObjectNode);
  }

  private ObjectNode answersOf(DraftTable.Row row, CaseworkerId caseworker, String task) {
    return objectIn(encryption.decrypt(row.answers(), place(task, caseworker)));
  }

  /** What fits no question of the form that is being filled in stays, until its question is answered anew. */
  private void keepLeft(ObjectNode answers, ObjectNode before, FormSchema form) {
    before.properties().forEach(each -> {
      if (!fits(form, each.getKey(), each.getValue()) && isEmpty(answers.get(each.getKey()))) {
        answers.set(each.getKey(), each.getValue());
      }
    });
  }

  private boolean fits(FormSchema form, String key, JsonNode answer) {
    return form.takes(key, json.convertValue(answer, Object.class));
  }

  private static boolean isEmpty(JsonNode answer) {
    return answer == null || answer.isNull() || answer.isBoolean() && !answer.booleanValue()
        || answer.isTextual() && answer.textValue().isBlank() || answer.isContainerNode() && answer.isEmpty();
  }

  /**
   * Opens the caseworker's draft. Answers that fit no question of the form as it is now are told apart, in words. A draft
   * that somebody else wrote before the task changed hands is removed.
   *
   * @return the draft, or nothing
   * @throws RequestRefused when the task is not open or not the caseworker's
   */
  @Transactional
  Optional<Draft> open(CaseworkerId caseworker, String task) {
    refuseUnlessAssigned(task, caseworker);
    table.removeOthers(task, caseworker);
    return table.read(task, caseworker).map(row -> opened(row, caseworker, task));
  }

  private Draft opened(DraftTable.Row row, CaseworkerId caseworker, String task) {
    FormSchema form = forms.of(task);
    ObjectNode answers = answersOf(row, caseworker, task);
    List<String> left = answers.properties().stream()
        .filter(each -> !fits(form, each.getKey(), each.getValue())).map(Map.Entry::getKey).toList();
    List<Draft.Left> told = left.stream().filter(key -> !isEmpty(answers.get(key)))
        .map(key -> told(form.id(), key, answers.get(key))).toList();
    return new Draft(answers.remove(left), row.savedAt(), told);
  }

  private Draft.Left told(String formId, String key, JsonNode answer) {
    Object plain = json.convertValue(answer, Object.class);
    FormSchema form = forms.taking(formId, key, plain).orElse(FormSchema.NONE);
    return new Draft.Left(form.labelOf(key).orElse("Fråga som inte längre ställs"), form.words(key, plain));
  }

  private void refuseUnlessAssigned(String task, CaseworkerId caseworker) {
    if (!table.isAssigned(task, caseworker)) {
      throw notYours();
    }
  }

  private static ObjectNode answersIn(ObjectNode given, FormSchema form) {
    Set<String> questions = questions(form);
    given.fieldNames().forEachRemaining(key -> {
      if (!questions.contains(key) && !form.shownKeys().containsKey(key)) {
        throw new RequestRefused(400,
            "Formuläret har ändrats. Kopiera det du har skrivit, öppna uppgiften igen och klistra in.");
      }
    });
    return given.retain(questions);
  }

  private static Set<String> questions(FormSchema form) {
    return form.fields().stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
  }

  private ObjectNode objectIn(String text) {
    try {
      JsonNode node = json.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static BoundTo place(String task, CaseworkerId writer) {
    return BoundTo.of("draft", task, writer.value());
  }

  private static RequestRefused unreadable() {
    return new RequestRefused(400, "Utkastet kunde inte läsas. Ladda om sidan och försök igen.");
  }

  private static RequestRefused notYours() {
    return new RequestRefused(404, "Uppgiften finns inte längre eller är inte din.");
  }
}
