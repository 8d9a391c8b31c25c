package se.gemensamingang.directory;

import java.time.LocalDate;

/**
 * A term of a seat.
 *
 * @param caseworker the user id
 * @param name the person's name
 * @param from the first day, or null when it is not known
 * @param to the last day, or null until further notice
 * @param state where the term is in time
 */
public record TermRow(String caseworker, String name, LocalDate from, LocalDate to, State state) {

  /** Where a term is in time. */
  public enum State {
    /** Over. */
    PAST,
    /** Now. */
    NOW,
    /** The last day has passed, but nobody has been appointed to follow, so the person still sits. */
    OVERDUE,
    /** Not begun. */
    COMING
  }
}
