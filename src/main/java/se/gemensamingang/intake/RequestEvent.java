package se.gemensamingang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Something that happened on the way to the group, or to its advice.
 *
 * @param caseNumber the case
 * @param kind what
 * @param by who did it, or who was reminded or late; nobody where nobody had the step
 * @param seat whose seat, only with {@link Kind#NOTED}
 * @param adviser who was named, only with {@link Kind#ADVISER_NAMED}
 * @param until the last day to answer, only with {@link Kind#ADVISER_NAMED}
 * @param at when
 */
record RequestEvent(CaseNumber caseNumber, Kind kind, Optional<CaseworkerId> by, Optional<String> seat,
    Optional<CaseworkerId> adviser, Optional<LocalDate> until, Instant at) {

  enum Kind {
    /** The coordinator sent the referral back with a question. */
    SENT_BACK,
    /** The coordinator let the referral go on to the group as it is. */
    SENT_ON,
    /** Somebody of the referring unit supplemented the referral. */
    SUPPLEMENTED,
    /** The referrer was reminded. */
    SUPPLEMENT_REMINDED,
    /** The referrer or the unit head did not supplement the referral in time. */
    SUPPLEMENT_LATE,
    /** Who writes the advice was reminded. */
    ADVICE_REMINDED,
    /** The advice did not come in time. */
    ADVICE_LATE,
    /** The coordinator named who writes the advice. */
    ADVISER_NAMED,
    /** The advice was written. */
    ADVISED,
    /** A party took note of information. */
    NOTED,
    /** Who asked has received the advice or the answers. */
    RECEIVED
  }

  static RequestEvent of(CaseNumber caseNumber, Kind kind, Optional<CaseworkerId> by, Instant at) {
    return new RequestEvent(caseNumber, kind, by, Optional.empty(), Optional.empty(), Optional.empty(), at);
  }

  static RequestEvent noted(CaseNumber caseNumber, String seat, CaseworkerId by, Instant at) {
    return new RequestEvent(caseNumber, Kind.NOTED, Optional.of(by), Optional.of(seat), Optional.empty(), Optional.empty(), at);
  }

  static RequestEvent adviserNamed(CaseNumber caseNumber, CaseworkerId by, CaseworkerId adviser, LocalDate until, Instant at) {
    return new RequestEvent(caseNumber, Kind.ADVISER_NAMED, Optional.of(by), Optional.empty(), Optional.of(adviser),
        Optional.of(until), at);
  }
}
