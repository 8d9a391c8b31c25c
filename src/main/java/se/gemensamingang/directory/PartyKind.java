package se.gemensamingang.directory;

import java.util.Arrays;
import java.util.Optional;

/** The four kinds of parties that must all take part in financial coordination (lag 2003:1210, 1 and 3 §§). */
public enum PartyKind {
  /** Kommun. */
  MUNICIPALITY("municipality", "Kommunen"),
  /** Region. */
  REGION("region", "Regionen"),
  /** Arbetsförmedlingen. */
  EMPLOYMENT_SERVICE("employment-service", "Arbetsförmedlingen"),
  /** Försäkringskassan. */
  SOCIAL_INSURANCE("social-insurance", "Försäkringskassan");

  private final String code;
  private final String label;

  PartyKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** @return the code used in the directory file */
  public String code() {
    return code;
  }

  /** @return what an administrator reads, in Swedish */
  public String label() {
    return label;
  }

  /**
   * Finds the kind with a code.
   *
   * @param code as written in the directory file
   * @return the kind, or nothing
   */
  public static Optional<PartyKind> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
