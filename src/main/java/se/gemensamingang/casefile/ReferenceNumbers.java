package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/** Under which number each unit keeps a case in its own system. Only the unit itself sees its number. */
public interface ReferenceNumbers {

  /** The key of the one field. */
  String FIELD = "referenceNumber";

  /**
   * Writes the number of the caseworker's own unit; an earlier number stays in the history.
   *
   * @param caseNumber the case
   * @param caseworker who writes
   * @param number 1 to 60 characters on one line, and no personal number
   * @return the number as it is kept, or the reason with field {@link #FIELD}; nothing when the caseworker may not see
   *     the case or there is none
   */
  Optional<Answer<String>> write(CaseNumber caseNumber, CaseworkerId caseworker, String number);

  /**
   * The number of a unit.
   *
   * @param theCase the case
   * @param unit the unit
   * @return the number, or nothing when none is written
   */
  Optional<String> of(Case theCase, UnitId unit);
}
