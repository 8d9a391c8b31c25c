package se.gemensamingang.accesslog;

import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Which readings are asked for. Never by anything about the participant but the case number (förordning 2001:637 15 §).
 *
 * @param from the first day
 * @param until the last day
 * @param caseNumber in one case only
 * @param reader by one reader only
 * @param fromOthersOnly only readings by who works outside the secrecy unit
 */
public record ReadingQuestion(LocalDate from, LocalDate until, Optional<CaseNumber> caseNumber,
    Optional<CaseworkerId> reader, boolean fromOthersOnly) {}
