package se.gemensamingang.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of information (informationsklasser) that consents open and close one by one. Answers to questions about
 * violence belong to none of them on purpose: they are never shared.
 */
public enum InformationClass {
  /** Name, personal number, alias. */
  IDENTITY("identity", "Vem deltagaren är"),
  /** Telephone, address, e-mail. */
  CONTACT("contact", "Kontaktuppgifter"),
  /** The participant's own account and what led to the referral. */
  BACKGROUND("background", "Bakgrund och egna ord"),
  /** Income source and support. */
  INCOME("income", "Försörjning"),
  /** Health, certificates, treatment. */
  HEALTH("health", "Hälsa"),
  /** Ability to work or study. */
  WORK_ABILITY("work-ability", "Arbetsförmåga"),
  /** Family, housing, social situation. */
  SOCIAL("social", "Social situation"),
  /** Plans, activities, decisions about the common work. */
  PLANNING("planning", "Planering och ställningstaganden");

  private final String code;
  private final String label;

  InformationClass(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** @return the code used in forms ({@code "store": "case:<code>"}), consents and tables */
  public String code() {
    return code;
  }

  /** @return what people read, in Swedish */
  public String label() {
    return label;
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
