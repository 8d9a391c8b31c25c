package se.gemensamingang.directory;

import java.time.LocalDate;
import se.gemensamingang.shared.Answer;

/** One change of the directory, asked for by somebody. */
@FunctionalInterface
interface DirectoryChange {

  /**
   * What the directory would be after the change. Says no when the change itself cannot be made or may not be asked for;
   * whether its result is true is looked at afterwards.
   *
   * @param now the directory as it is
   * @param today the day
   * @return the state after the change, or the reasons
   */
  Answer<DirectoryState> applyTo(DirectoryState now, LocalDate today);

  /** Makes the change if its result is as true as before: it may not bring a fault that was not there. */
  default Answer<DirectoryState> madeIn(DirectoryState now, LocalDate today) {
    Answer<DirectoryState> changed = applyTo(now, today);
    if (changed instanceof Answer.Accepted<DirectoryState> accepted) {
      NewFaults faults = new NewFaults(now, accepted.value(), today);
      return faults.reasons().isEmpty() ? changed : new Answer.Refused<>(faults.reasons());
    }
    return changed;
  }
}
