package se.gemensamingang.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * One thing that happened to a request.
 *
 * @param request the request
 * @param kind what happened
 * @param caseNumber the case
 * @param caseworker who did it; for {@link Kind#ASKED} and {@link Kind#TAKEN_OVER}, who was asked; nobody when it came by itself
 * @param unit the secrecy unit of that caseworker then
 * @param authority whom it was sent to, only with {@link Kind#SENT}
 * @param code the urgency of {@link Kind#SENT} or the decision of {@link Kind#ANSWERED}
 * @param day when the participant was told, or will be asked about again
 * @param at when it happened
 */
record EmergencyEvent(EmergencyRequestId request, Kind kind, CaseNumber caseNumber, Optional<CaseworkerId> caseworker,
    Optional<SecrecyUnitId> unit, Optional<SecrecyUnitId> authority, Optional<String> code, Optional<LocalDate> day,
    Instant at) {

  enum Kind { BEGUN, CANCELLED, ABANDONED, SENT, ASKED, TAKEN_OVER, NOBODY_LEFT, WITHDRAWN, ANSWERED, READ, TOLD, NOT_TOLD }

  /** Something that somebody did, or that concerns who is asked. */
  static EmergencyEvent of(EmergencyRequestId request, Kind kind, CaseNumber caseNumber, Caseworker caseworker,
      Instant at) {
    return new EmergencyEvent(request, kind, caseNumber, Optional.of(caseworker.id()),
        Optional.of(caseworker.unit().secrecyUnit()), Optional.empty(), Optional.empty(), Optional.empty(), at);
  }

  /** Something that came by itself. */
  static EmergencyEvent byItself(EmergencyRequestId request, Kind kind, CaseNumber caseNumber, Instant at) {
    return new EmergencyEvent(request, kind, caseNumber, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), at);
  }

  EmergencyEvent to(SecrecyUnitId asked, Urgency urgency) {
    return new EmergencyEvent(request, kind, caseNumber, caseworker, unit, Optional.of(asked),
        Optional.of(urgency.name()), day, at);
  }

  EmergencyEvent with(Decision decision) {
    return new EmergencyEvent(request, kind, caseNumber, caseworker, unit, authority, Optional.of(decision.name()), day,
        at);
  }

  EmergencyEvent on(LocalDate told) {
    return new EmergencyEvent(request, kind, caseNumber, caseworker, unit, authority, code, Optional.of(told), at);
  }
}
