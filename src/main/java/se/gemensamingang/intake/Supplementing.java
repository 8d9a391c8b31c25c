package se.gemensamingang.intake;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Lets the group be asked again, after it has got the information it wanted. */
@Service
public class Supplementing {

  private final IntakeRecords records;
  private final OutcomeRecords outcomes;

  Supplementing(IntakeRecords records, OutcomeRecords outcomes) {
    this.records = records;
    this.outcomes = outcomes;
  }

  /**
   * Notes that the referral was supplemented; the group begins a new round. Says no when the group did not ask for more.
   *
   * @param caseNumber the case
   * @param by the responsible caseworker
   * @return who supplemented it, or the reason
   */
  @Transactional
  public Answer<CaseworkerId> supplement(CaseNumber caseNumber, CaseworkerId by) {
    boolean asked = records.decision(caseNumber).map(DecisionRecord::outcome).filter(Outcome.MORE_INFORMATION::equals).isPresent();
    if (!asked) {
      return Answer.refused("", "Gruppen väntar inte på mer underlag i det här ärendet.");
    }
    outcomes.addSupplement(caseNumber, by);
    return Answer.accepted(by);
  }
}
