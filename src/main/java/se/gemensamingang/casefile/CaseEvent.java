package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Something that has happened in a case, as everybody who works in the case may know it.
 *
 * @param caseNumber the case
 * @param at when
 * @param by who did it; nobody when it came by itself
 * @param what a short Swedish sentence without anything about the participant
 * @param note what the unit of who did it may paste into its own journal after the date, also without anything that
 *     another unit has said; nothing when it was no work of anybody's
 */
public record CaseEvent(CaseNumber caseNumber, Instant at, Optional<CaseworkerId> by, String what, Optional<String> note) {}
