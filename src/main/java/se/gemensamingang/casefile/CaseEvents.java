package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.List;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case page asks of each capability: what has happened in a case there. */
public interface CaseEvents {

  /**
   * What has happened.
   *
   * @param caseNumber the case
   * @return the events, in any order
   */
  List<CaseEvent> of(CaseNumber caseNumber);

  /**
   * What a caseworker has done, in all cases.
   *
   * @param caseworker who
   * @param since not earlier than this
   * @return the events, in any order
   */
  List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since);
}
