package se.gemensamingang.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.Refusal;

/**
 * A day as somebody wrote it in a form.
 *
 * @param field the key of the field
 * @param text what was written, or null
 */
record WrittenDay(String field, String text) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** The day; null when nothing is written or it is no day. */
  LocalDate day() {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  /** What is wrong with it, if anything. */
  Optional<Refusal> mistake() {
    boolean isWritten = text != null && !text.isBlank();
    LocalDate day = day();
    boolean isDay = day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    return isWritten && !isDay ? Optional.of(new Refusal(field, day == null
            ? "Skriv dagen som år-månad-dag, till exempel 2026-12-01."
            : "Skriv en dag mellan år " + FIRST_YEAR + " och år " + LAST_YEAR + "."))
        : Optional.empty();
  }

  /** What is wrong with any of them. */
  static List<Refusal> mistakes(WrittenDay... days) {
    return List.of(days).stream().flatMap(day -> day.mistake().stream()).toList();
  }
}
