package se.gemensamingang.intake;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.CloseReason;
import se.gemensamingang.shared.CaseNumber;

/** Closes a case after what followed the decision. */
@Service
public class EndingCases {

  private final TellingOutcomes telling;
  private final Recommendations recommendations;
  private final Cases cases;

  EndingCases(TellingOutcomes telling, Recommendations recommendations, Cases cases) {
    this.telling = telling;
    this.recommendations = recommendations;
    this.cases = cases;
  }

  /**
   * Closes the case: because the participant was not admitted and somebody else has taken over, or because the participant
   * did not want to wait or to go on.
   *
   * @param caseNumber the case
   * @throws IllegalStateException when the participant was not admitted and nobody has taken over
   */
  @Transactional
  public void end(CaseNumber caseNumber) {
    boolean refused = telling.standing(caseNumber).filter(Outcome.NOT_ADMITTED::equals).isPresent();
    if (refused && recommendations.step(caseNumber) != RecommendationStep.DONE) {
      throw new IllegalStateException("nobody has taken over from " + caseNumber);
    }
    cases.close(caseNumber, refused ? CloseReason.NOT_ADMITTED : CloseReason.PARTICIPANT_DECLINED);
  }
}
