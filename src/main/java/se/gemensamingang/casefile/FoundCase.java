package se.gemensamingang.casefile;

import se.gemensamingang.shared.CaseNumber;

/**
 * One case that a search found and the reader may know about.
 *
 * @param caseNumber its number
 * @param identity who the participant is, as much as the reader may know
 */
public record FoundCase(CaseNumber caseNumber, Identity identity) {}
