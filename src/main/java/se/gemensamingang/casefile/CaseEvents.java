package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.List;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case page asks of each capability: what has happened in a case there. */
public interface CaseEvents {

  /**
   * What has happened that everybody in the case may know.
   *
   * @param caseNumber the case
   * @return the events, in any order
   */
  List<CaseEvent> of(CaseNumber caseNumber);

  /**
   * What has happened, as far as one reader may know it.
   *
   * @param caseNumber the case
   * @param reader somebody who works in the case
   * @return the events, in any order
   */
  default List<CaseEvent> of(CaseNumber caseNumber, Caseworker reader) {
    return of(caseNumber);
  }

  /**
   * What a caseworker has done, in all cases.
   *
   * @param caseworker who
   * @param since not earlier than this
   * @return the events, in any order
   */
  List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since);

  /**
   * Whether somebody whose only part in the case is one of this capability's own steps may know what it tells that
   * reader, also what others have done.
   *
   * @return false where only what the reader's own secrecy unit has done is for such a reader
   */
  default boolean isForGuests() {
    return false;
  }
}
