package se.gemensamingang.directory;

import java.time.LocalDate;

/**
 * An absence.
 *
 * @param id its id
 * @param caseworker the user id of who is absent
 * @param name the name of who is absent
 * @param substitute the user id of who stands in
 * @param substituteName the name of who stands in
 * @param firstDay the first day
 * @param lastDay the last day
 * @param state where it is in time
 */
public record AbsenceRow(String id, String caseworker, String name, String substitute, String substituteName,
    LocalDate firstDay, LocalDate lastDay, State state) {

  /** Where an absence is in time. */
  public enum State {
    /** Not begun. */
    COMING,
    /** In force. */
    NOW,
    /** Over. */
    PAST,
    /** Ended before its time. */
    ENDED
  }

  /** @return whether it can still be ended */
  public boolean canBeEnded() {
    return state == State.NOW || state == State.COMING;
  }
}
