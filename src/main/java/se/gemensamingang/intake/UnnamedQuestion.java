package se.gemensamingang.intake;

import java.util.Optional;
import se.gemensamingang.casefile.Sex;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * A question to the group about somebody who has not consented: it points out nobody. Its text form shows no text.
 *
 * @param caseNumber the case
 * @param asker who asks
 * @param cameBy how the person came to the asker, where that was said
 * @param sex the person's legal sex
 * @param ageBand how old the person is
 * @param targetGroup which group the person belongs to
 * @param question the question
 */
public record UnnamedQuestion(CaseNumber caseNumber, CaseworkerId asker, Optional<CameBy> cameBy, Sex sex, AgeBand ageBand,
    TargetGroup targetGroup, String question) {

  @Override
  public String toString() {
    return "UnnamedQuestion[" + caseNumber + "]";
  }
}
