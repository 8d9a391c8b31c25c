package se.gemensamingang.casefile;

import org.springframework.stereotype.Service;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Who works in a case, as the access policy sees it. */
@Service
public class CaseParticipation {

  private final Cases cases;
  private final AccessPolicy policy;

  CaseParticipation(Cases cases, AccessPolicy policy) {
    this.cases = cases;
    this.policy = policy;
  }

  /**
   * Whether somebody works in a case now. Reads nothing about the participant.
   *
   * @param caseNumber the case
   * @param caseworker who
   * @return false also when there is no such case
   */
  public boolean isIn(CaseNumber caseNumber, CaseworkerId caseworker) {
    return cases.find(caseNumber).flatMap(theCase -> policy.participating(theCase, caseworker)).isPresent();
  }
}
