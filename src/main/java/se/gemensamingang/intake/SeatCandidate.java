package se.gemensamingang.intake;

import se.gemensamingang.shared.CaseworkerId;

/**
 * Somebody who may answer for a seat.
 *
 * @param caseworker who
 * @param asWhom as what
 */
record SeatCandidate(CaseworkerId caseworker, AsWhom asWhom) {}
