package se.gemensamingang.casefile;

import java.util.Set;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Purpose;

/**
 * Somebody who wants to read, where and what for.
 *
 * @param caseworker who
 * @param step the form id, {@code task-list} or a page's name; goes into the access log
 * @param purposes what for; a consent opens only its own purpose
 */
public record Reader(CaseworkerId caseworker, String step, Set<Purpose> purposes) {

  /** Makes the purposes unchangeable. */
  public Reader {
    purposes = Set.copyOf(purposes);
  }

  /**
   * A reader of a page or list that serves the whole work together.
   *
   * @param caseworker who
   * @param step the page's name
   */
  public Reader(CaseworkerId caseworker, String step) {
    this(caseworker, step, Purpose.workTogether());
  }
}
