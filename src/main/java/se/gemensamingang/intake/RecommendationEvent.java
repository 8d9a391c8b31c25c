package se.gemensamingang.intake;

import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/**
 * Something that happened with a recommendation.
 *
 * @param caseNumber the case
 * @param kind what
 * @param unit the unit it was sent to
 * @param caseworker who was named
 * @param heldOn the day of the first contact
 * @param by who did it
 */
record RecommendationEvent(CaseNumber caseNumber, Kind kind, Optional<UnitId> unit, Optional<CaseworkerId> caseworker,
    Optional<LocalDate> heldOn, CaseworkerId by) {

  enum Kind { SENT, NAMED, TAKEN_UP, DECLINED, CONTACT_RECORDED }

  static RecommendationEvent sent(CaseNumber caseNumber, UnitId unit, CaseworkerId by) {
    return new RecommendationEvent(caseNumber, Kind.SENT, Optional.of(unit), Optional.empty(), Optional.empty(), by);
  }

  static RecommendationEvent named(CaseNumber caseNumber, CaseworkerId receiver, CaseworkerId by) {
    return new RecommendationEvent(caseNumber, Kind.NAMED, Optional.empty(), Optional.of(receiver), Optional.empty(), by);
  }

  static RecommendationEvent declined(CaseNumber caseNumber, CaseworkerId by) {
    return new RecommendationEvent(caseNumber, Kind.DECLINED, Optional.empty(), Optional.empty(), Optional.empty(), by);
  }

  static RecommendationEvent held(CaseNumber caseNumber, Kind kind, LocalDate on, CaseworkerId by) {
    return new RecommendationEvent(caseNumber, kind, Optional.empty(), Optional.empty(), Optional.of(on), by);
  }
}
