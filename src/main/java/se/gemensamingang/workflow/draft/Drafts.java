package se.gemensamingang.workflow.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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
   * out, so that a draft never outlives the right to read it. Answers are not validated.
   *
   * @throws RequestRefused when the task is not open or not the caseworker's, when the text is no JSON object, too long,
   *     or answers a question that the form does not ask
   */
  @Transactional
  Instant save(CaseworkerId caseworker, String task, String text) {
    if (text.length() > LONGEST) {
      throw new RequestRefused(413, "Utkastet är för långt. Korta ned texterna och spara igen.");
    }
    refuseUnlessAssigned(task, caseworker);
    String answers = answersIn(objectIn(text), forms.of(task)).toString();
    return table.write(task, caseworker, encryption.encrypt(answers, place(task, caseworker)))
        .orElseThrow(Drafts::notYours);
  }

  /**
   * Opens the caseworker's draft. Answers to questions that the form no longer asks are left out. A draft that somebody
   * else wrote before the task changed hands is removed.
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
    ObjectNode answers = objectIn(encryption.decrypt(row.answers(), place(task, caseworker)));
    return new Draft(answers.retain(questions(forms.of(task))), row.savedAt());
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
