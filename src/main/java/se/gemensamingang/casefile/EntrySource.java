package se.gemensamingang.casefile;

import java.util.Arrays;
import java.util.Optional;

/** How the author of an entry knew (uppgiftens källa). */
public enum EntrySource {
  /** The participant said so; it is written as the participant says it. */
  PARTICIPANT("participant", "Deltagarens egen uppgift"),
  /** The author's own assessment. */
  ASSESSED("assessed", "Handläggarens bedömning"),
  /** From a certificate or decision that the author has seen. */
  CERTIFICATE("certificate", "Ur intyg eller beslut");

  private final String code;
  private final String label;

  EntrySource(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** @return the code used in forms ({@code "source": "<code>"}) and tables */
  public String code() {
    return code;
  }

  /** @return what a caseworker reads, in Swedish */
  public String label() {
    return label;
  }

  /**
   * Finds the source with a code.
   *
   * @param code a code as written in a form
   * @return the source, or nothing when there is none with that code
   */
  public static Optional<EntrySource> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
