package se.gemensamingang.directory;

import java.util.Arrays;
import java.util.Optional;

/** What a caseworker may be. A person can have several roles. */
public enum Role {
  /** Handläggare: works with participants. */
  CASEWORKER("caseworker", "Handläggare"),
  /** Enhetschef: distributes the unit's work. */
  UNIT_HEAD("unit-head", "Enhetschef"),
  /** Ledamot i inskrivningsgrupp: gives its party's position. */
  INTAKE_MEMBER("intake-member", "Ledamot i inskrivningsgrupp"),
  /** Samordnare: follows all cases by number and code. */
  COORDINATOR("coordinator", "Samordnare"),
  /** Ledamot i styrgrupp. */
  STEERING("steering", "Ledamot i styrgrupp"),
  /** Trained to ask about violence. */
  SCREENER("screener", "Ställer frågor om våld"),
  /** Administratör: keeps models, forms and the directory. */
  ADMIN("admin", "Administratör");

  private final String code;
  private final String label;

  Role(String code, String label) {
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
   * Finds the role with a code.
   *
   * @param code as written in the directory file
   * @return the role, or nothing
   */
  public static Optional<Role> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
