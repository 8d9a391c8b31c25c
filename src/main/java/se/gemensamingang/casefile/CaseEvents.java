package se.gemensamingang.casefile;

import java.util.List;
import se.gemensamingang.shared.CaseNumber;

/** What the case page asks of each capability: what has happened in a case there. */
public interface CaseEvents {

  /**
   * What has happened.
   *
   * @param caseNumber the case
   * @return the events, in any order
   */
  List<CaseEvent> of(CaseNumber caseNumber);
}
