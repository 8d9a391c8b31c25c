package se.gemensamingang.shared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a participant's information may be read for (ändamål). Each purpose has consents of its own: a yes to one is never
 * a yes to another (JO 898-2005).
 */
public enum Purpose {
  /** The intake group's decision (inskrivning). */
  INTAKE("intake"),
  /** The parties' everyday work together (samordning). */
  COORDINATION("coordination"),
  /** The joint plan (gemensam plan). */
  JOINT_PLAN("joint-plan"),
  /** Follow-up with identity after exit (uppföljning). */
  FOLLOW_UP("follow-up"),
  /** To be asked to answer a survey (enkät). */
  SURVEY_CONTACT("survey-contact"),
  /** A relative takes part (närstående deltar). */
  RELATIVE("relative");

  private static final Set<Purpose> WORK_TOGETHER = EnumSet.of(INTAKE, COORDINATION, JOINT_PLAN);

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  /** @return the code used in forms ({@code "purpose": "<code>"}), consents and tables */
  public String code() {
    return code;
  }

  /** @return the purposes of a page that serves the whole case: the work together, never follow-up, survey or relatives */
  public static Set<Purpose> workTogether() {
    return EnumSet.copyOf(WORK_TOGETHER);
  }

  /**
   * Finds the purpose with a code.
   *
   * @param code a code as written in a form
   * @return the purpose, or nothing when there is none with that code
   */
  public static Optional<Purpose> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
