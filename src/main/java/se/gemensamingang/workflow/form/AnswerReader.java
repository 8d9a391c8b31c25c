package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.Answer;

/**
 * Reads one submitted value as the type its field takes. Blank text, an empty list and a missing value are the same:
 * no answer. Judges nothing that the form's author can set, except which options there are.
 */
final class AnswerReader {

  /** Twice the longest text a form may ask for, so that surrounding blanks are not held against anyone. */
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_CODE = 255;
  private static final int MOST_CODES = 500;
  private static final JsonMapper JSON = new JsonMapper();

  private AnswerReader() {}

  static Answer<Optional<Object>> read(Component question, Object submitted) {
    if (submitted == null || submitted instanceof String text && isBlank(text)) {
      return Answer.accepted(Optional.empty());
    }
    return switch (question.fieldType().orElseThrow()) {
      case TEXTFIELD -> text(question, submitted, false);
      case TEXTAREA -> text(question, submitted, true);
      case NUMBER -> number(question, submitted);
      case CHECKBOX -> submitted instanceof Boolean ? some(submitted)
          : refused(question, "Fältet «%s» kan bara besvaras med ja eller nej.");
      case CHECKLIST -> codes(question, submitted);
      case SELECT, RADIO -> code(question, submitted);
      case DATETIME -> submitted instanceof String && Moment.of(question).accepts((String) submitted) ? some(submitted)
          : refused(question, Moment.of(question).reason());
    };
  }

  static boolean isBlank(String text) {
    return BrowserText.trim(text).isEmpty();
  }

  private static Answer<Optional<Object>> text(Component question, Object submitted, boolean severalLines) {
    if (!(submitted instanceof String text)) {
      return refused(question, "Fältet «%s» ska besvaras med text.");
    }
    if (text.length() > LONGEST_TEXT) {
      return refused(question, "Texten i «%s» är för lång. Korta texten.");
    }
    if (!BrowserText.isClean(text, severalLines)) {
      return refused(question, "Texten i «%s» innehåller tecken som inte kan sparas. Skriv om texten.");
    }
    return some(text);
  }

  private static Answer<Optional<Object>> number(Component question, Object submitted) {
    if (submitted instanceof Integer || submitted instanceof Short || submitted instanceof Byte) {
      return some(((Number) submitted).intValue());
    }
    if (submitted instanceof Long whole) {
      return some(whole);
    }
    boolean decimal = submitted instanceof Double || submitted instanceof Float;
    if (decimal && Double.isFinite(((Number) submitted).doubleValue())) {
      return some(Double.valueOf(submitted.toString()));
    }
    return refused(question, "Fältet «%s» ska besvaras med ett tal.");
  }

  private static Answer<Optional<Object>> code(Component question, Object submitted) {
    if (submitted instanceof String code && isOffered(question, code)) {
      return some(code);
    }
    return refused(question, "Svaret i «%s» finns inte bland alternativen. Välj ett av dem.");
  }

  private static Answer<Optional<Object>> codes(Component question, Object submitted) {
    Optional<List<String>> codes = submitted instanceof String json ? listIn(json) : listOf(submitted);
    if (codes.isEmpty() || !codes.get().stream().allMatch(code -> isOffered(question, code))) {
      return refused(question, "Ett svar i «%s» finns inte bland alternativen. Välj bland dem.");
    }
    if (new HashSet<>(codes.get()).size() < codes.get().size()) {
      return refused(question, "Samma svar finns flera gånger i «%s». Välj varje svar en gång.");
    }
    return codes.get().isEmpty() ? Answer.accepted(Optional.empty()) : some(codes.get());
  }

  private static boolean isOffered(Component question, String code) {
    if (question.hasOwnOptions()) {
      return question.optionCodes().contains(code);
    }
    return code.length() <= LONGEST_CODE && BrowserText.isClean(code, false);
  }

  private static Optional<List<String>> listOf(Object submitted) {
    if (!(submitted instanceof List<?> list) || list.size() > MOST_CODES) {
      return Optional.empty();
    }
    List<String> codes = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof String code)) {
        return Optional.empty();
      }
      codes.add(code);
    }
    return Optional.of(List.copyOf(codes));
  }

  private static Optional<List<String>> listIn(String json) {
    if (json.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    try {
      JsonNode read = JSON.readTree(json);
      return read.isArray() ? listOf(JSON.convertValue(read, List.class)) : Optional.empty();
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static Answer<Optional<Object>> some(Object value) {
    return Answer.accepted(Optional.of(value));
  }

  private static Answer<Optional<Object>> refused(Component question, String reason) {
    return Answer.refused(question.key().orElseThrow(), reason.formatted(question.label()));
  }
}
