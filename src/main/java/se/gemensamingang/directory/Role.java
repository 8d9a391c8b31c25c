package se.gemensamingang.directory;

import java.util.Arrays;
import java.util.Optional;

/** What a caseworker may be. A person can have several roles. */
public enum Role {
  /** Handläggare: works with participants. */
  CASEWORKER("caseworker"),
  /** Enhetschef: distributes the unit's work. */
  UNIT_HEAD("unit-head"),
  /** Ledamot i inskrivningsgrupp: gives its party's position. */
  INTAKE_MEMBER("intake-member"),
  /** Samordnare: follows all cases by number and code. */
  COORDINATOR("coordinator"),
  /** Ledamot i styrgrupp. */
  STEERING("steering"),
  /** Trained to ask about violence. */
  SCREENER("screener"),
  /** Administratör: keeps models, forms and the directory. */
  ADMIN("admin");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** @return the code used in the directory file */
  public String code() {
    return code;
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
