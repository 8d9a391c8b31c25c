package se.gemensamingang.intake;

import se.gemensamingang.shared.CaseNumber;

/** Tells a case that waits that a seat is free for it. */
@FunctionalInterface
public interface SeatNotices {

  /**
   * Tells it, in the transaction under way. A case that does not wait yet is told when it begins to.
   *
   * @param caseNumber the case that has been given the seat
   */
  void seatFree(CaseNumber caseNumber);
}
