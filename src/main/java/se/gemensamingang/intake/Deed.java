package se.gemensamingang.intake;

import java.time.Instant;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Something that was done in the intake.
 *
 * @param caseNumber the case
 * @param kind what
 * @param by who did it
 * @param at when
 * @param code what came of it: the position, the outcome or the day; empty where the kind says it all
 */
record Deed(CaseNumber caseNumber, Kind kind, CaseworkerId by, Instant at, String code) {

  enum Kind { REGISTERED, POSITION_GIVEN, DECIDED, TOLD }
}
