package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.gemensamingang.directory.Caseworker;

/** Reads answers of the forms after a decision. */
final class OutcomeAnswers {

  private OutcomeAnswers() {}

  static Optional<LocalDate> day(Map<String, Object> answers, String key) {
    return text(answers, key).map(LocalDate::parse);
  }

  static Optional<String> text(Map<String, Object> answers, String key) {
    return Optional.ofNullable((String) answers.get(key));
  }

  /** Caseworkers as options of a select. */
  static List<Map<String, Object>> options(List<Caseworker> caseworkers) {
    return caseworkers.stream().map(each -> Map.<String, Object>of("value", each.id().value(), "label", each.name())).toList();
  }
}
