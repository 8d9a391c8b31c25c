package se.gemensamingang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * One thing that happened while a party was asked for its position.
 *
 * @param caseNumber the case
 * @param seat the party's seat
 * @param kind what happened
 * @param caseworker whom it concerns; with {@link Kind#ASK_AGAIN} and {@link Kind#NO_ANSWER} the coordinator who decided
 *     it, and nobody when it came by itself
 * @param asWhom as what somebody was asked, only with {@link Kind#ASKED}
 * @param ground why somebody is disqualified, only with {@link Kind#DISQUALIFIED}
 * @param until the last day to answer, only with {@link Kind#ASK_AGAIN} and only where a day was set
 * @param at when
 */
record AskEvent(CaseNumber caseNumber, String seat, Kind kind, Optional<CaseworkerId> caseworker,
    Optional<AsWhom> asWhom, Optional<DisqualificationGround> ground, Optional<LocalDate> until, Instant at) {

  /** What can happen. */
  enum Kind {
    /** Somebody was asked and holds the seat from then on. */
    ASKED,
    /** Somebody was passed over because of a registered absence. */
    ABSENT,
    /** The one who is asked was reminded. */
    REMINDED,
    /** Somebody is disqualified (jävig) and has nothing more to do with the decision. */
    DISQUALIFIED,
    /** There was nobody left to ask. */
    NOBODY_LEFT,
    /** The party is asked again from the beginning. */
    ASK_AGAIN,
    /** The coordinator has noted that the party does not answer. */
    NO_ANSWER
  }

  static AskEvent asked(CaseNumber caseNumber, String seat, SeatCandidate candidate, Instant at) {
    return new AskEvent(caseNumber, seat, Kind.ASKED, Optional.of(candidate.caseworker()),
        Optional.of(candidate.asWhom()), Optional.empty(), Optional.empty(), at);
  }

  static AskEvent about(CaseNumber caseNumber, String seat, Kind kind, CaseworkerId caseworker, Instant at) {
    return new AskEvent(caseNumber, seat, kind, Optional.of(caseworker), Optional.empty(), Optional.empty(),
        Optional.empty(), at);
  }

  static AskEvent nobodyLeft(CaseNumber caseNumber, String seat, Instant at) {
    return new AskEvent(caseNumber, seat, Kind.NOBODY_LEFT, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), at);
  }

  static AskEvent disqualified(CaseNumber caseNumber, String seat, CaseworkerId caseworker,
      DisqualificationGround ground, Instant at) {
    return new AskEvent(caseNumber, seat, Kind.DISQUALIFIED, Optional.of(caseworker), Optional.empty(),
        Optional.of(ground), Optional.empty(), at);
  }

  static AskEvent askAgain(CaseNumber caseNumber, String seat, Optional<CaseworkerId> by, Optional<LocalDate> until,
      Instant at) {
    return new AskEvent(caseNumber, seat, Kind.ASK_AGAIN, by, Optional.empty(), Optional.empty(), until, at);
  }
}
