package se.gemensamingang.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer in the case file as a reader is shown it. Its text form shows nothing.
 *
 * @param question the question's key
 * @param label the question in Swedish
 * @param answer the answer in words
 * @param unit the name of the unit that wrote it
 * @param source how the author knew
 * @param writtenOn the Swedish day when it was written
 * @param confirmedOn the Swedish day when somebody last asked and it still held; nothing when nobody has
 */
public record WrittenAnswer(String question, String label, String answer, String unit, EntrySource source,
    LocalDate writtenOn, Optional<LocalDate> confirmedOn) {

  @Override
  public String toString() {
    return "WrittenAnswer[masked]";
  }
}
