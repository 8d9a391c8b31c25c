package se.gemensamingang.casefile;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Purpose;

/** Whether a substitute (vikarie) may take over a step of an absent colleague. */
@Service
public class StandingIn {

  private final Cases cases;
  private final AccessPolicy policy;

  StandingIn(Cases cases, AccessPolicy policy) {
    this.cases = cases;
    this.policy = policy;
  }

  /**
   * Says whether the substitute may read all that the absent colleague may read for a step. Consents stay as they are until
   * the transaction under way ends.
   *
   * @param caseNumber the case
   * @param absent who is absent
   * @param substitute who stands in
   * @param purposes what the step reads for
   * @return false also when there is no such case, or the substitute does not stand in for the absent today
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean mayTakeOver(CaseNumber caseNumber, CaseworkerId absent, CaseworkerId substitute, Set<Purpose> purposes) {
    return cases.find(caseNumber).filter(theCase -> policy.readsAsMuch(theCase, substitute, absent, purposes)).isPresent();
  }
}
