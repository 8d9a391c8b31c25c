package se.gemensamingang.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of information (informationsklasser) that consents open and close one by one. Answers to questions about
 * violence belong to none of them on purpose: they are never shared.
 */
public enum InformationClass {
  /** Name, personal number, alias. */
  IDENTITY("identity"),
  /** Telephone, address, e-mail. */
  CONTACT("contact"),
  /** The participant's own account and what led to the referral. */
  BACKGROUND("background"),
  /** Income source and support. */
  INCOME("income"),
  /** Health, certificates, treatment. */
  HEALTH("health"),
  /** Ability to work or study. */
  WORK_ABILITY("work-ability"),
  /** Family, housing, social situation. */
  SOCIAL("social"),
  /** Plans, activities, decisions about the common work. */
  PLANNING("planning");

  private final String code;

  InformationClass(String code) {
    this.code = code;
  }

  /** @return the code used in forms ({@code "store": "case:<code>"}), consents and tables */
  public String code() {
    return code;
  }

  /**
   * Finds the class with a code.
   *
   * @param code a code as written in a form
   * @return the class, or nothing when there is none with that code
   */
  public static Optional<InformationClass> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
