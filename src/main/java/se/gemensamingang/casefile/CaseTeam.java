package se.gemensamingang.casefile;

import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * The team (team) of a case: the named caseworkers who work with the participant. Being on the team opens nothing by
 * itself; what another secrecy unit gave is read through a consent that names the reader.
 */
public interface CaseTeam {

  /**
   * Takes a caseworker onto the team. A member who joins again changes nothing.
   *
   * @param caseNumber an open case
   * @param member an active caseworker who works at a party
   * @param by who named the member
   * @throws IllegalArgumentException when there is no such case, or the member is not active or not at a party
   */
  void join(CaseNumber caseNumber, CaseworkerId member, CaseworkerId by);

  /**
   * Takes a caseworker off the team. One who is not on it changes nothing.
   *
   * @param caseNumber the case
   * @param member who leaves
   * @param by who decided it
   */
  void leave(CaseNumber caseNumber, CaseworkerId member, CaseworkerId by);

  /**
   * Who is on the team now.
   *
   * @param caseNumber the case
   * @return the members, the responsible caseworker always among them while the case is open
   */
  Set<CaseworkerId> members(CaseNumber caseNumber);
}
