package se.gemensamingang.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The cases (ärenden). Every open case has exactly one responsible caseworker, which the database sees to. */
public interface Cases {

  /**
   * Opens a case for a participant who is not identified yet.
   *
   * @param referrer who opens it and is responsible until somebody else takes over
   * @param municipality the code of the participant's municipality
   * @return the new case
   */
  Case open(CaseworkerId referrer, String municipality);

  /**
   * Finds a case.
   *
   * @param caseNumber its number
   * @return the case, or nothing
   */
  Optional<Case> find(CaseNumber caseNumber);

  /**
   * Finds several cases.
   *
   * @param caseNumbers their numbers
   * @return those that exist, by number
   */
  List<Case> among(Collection<CaseNumber> caseNumbers);

  /**
   * The cases a caseworker is responsible for now.
   *
   * @param caseworker who
   * @return the cases, all open, by number
   */
  List<Case> ofResponsible(CaseworkerId caseworker);

  /**
   * Closes a case; it then has no responsible caseworker. Closing a closed case changes nothing.
   *
   * @param caseNumber its number
   * @param reason why
   */
  void close(CaseNumber caseNumber, CloseReason reason);

  /**
   * Closes a case because somebody chose to; it then has no responsible caseworker. Closing a closed case changes nothing.
   *
   * @param caseNumber its number
   * @param reason why
   * @param by who chose it
   */
  void close(CaseNumber caseNumber, CloseReason reason, CaseworkerId by);
}
