package se.gemensamingang.casefile;

import se.gemensamingang.shared.CaseNumber;

/**
 * Told to the rest of the program in the transaction that closes a case.
 *
 * @param caseNumber the case
 */
public record CaseClosed(CaseNumber caseNumber) {}
