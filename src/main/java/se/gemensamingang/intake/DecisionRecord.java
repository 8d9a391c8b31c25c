package se.gemensamingang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/**
 * A decision as förvaltningslagen (2017:900) 31 § wants it recorded; its grounds (32 §) lie in the case file.
 *
 * @param caseNumber the case
 * @param outcome what was decided
 * @param chair who confirmed it
 * @param agreement how far the parties agreed; nothing in decisions from before that was asked
 * @param presentedBy who presented the matter: whoever registered the referral
 * @param castingVote whether the chair's casting vote decided
 * @param receivingUnit the unit that takes over after a no, where it is one of the directory's
 * @param receivedOutside whether somebody outside the parties takes over after a no
 * @param parts who decided, for which party
 * @param at when
 */
record DecisionRecord(CaseNumber caseNumber, Outcome outcome, CaseworkerId chair, Optional<Agreement> agreement,
    Optional<CaseworkerId> presentedBy, boolean castingVote, Optional<UnitId> receivingUnit, boolean receivedOutside,
    List<Part> parts, Instant at) {

  /**
   * One party's part in a decision.
   *
   * @param seat the party's seat
   * @param caseworker who took part for the party
   * @param opinion the party's position, or its vote where there was one
   * @param dissents whether the party's differing opinion is noted (30 §)
   */
  record Part(String seat, CaseworkerId caseworker, Position opinion, boolean dissents) {}
}
