package se.gemensamingang.casefile;

import java.util.List;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case page asks of the workflow: which steps wait at this moment, and for whom. */
public interface WaitingSteps {

  /**
   * The steps of a case.
   *
   * @param caseNumber the case
   * @return the steps, the earliest deadline first
   */
  List<WaitingStep> in(CaseNumber caseNumber);

  /**
   * The steps that wait for a caseworker, in all cases.
   *
   * @param caseworker who
   * @return the steps, the earliest deadline first
   */
  List<WaitingStep> waitingFor(CaseworkerId caseworker);
}
