package se.gemensamingang.casefile;

/**
 * A document that the case page leads to.
 *
 * @param label what it is, in Swedish, without anything about the participant
 * @param address its address within the case, such as {@code brev}
 */
public record CaseDocument(String label, String address) {}
