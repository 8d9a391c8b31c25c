package se.gemensamingang.intake;

import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What a referrer registers.
 *
 * @param caseNumber the case
 * @param referrer who registers
 * @param name the participant's name
 * @param personalNumber the participant's personal number
 * @param targetGroup which group the participant belongs to
 * @param consentForm how the participant gave the consent that the group's named members read the referral
 */
public record RegisterReferral(CaseNumber caseNumber, CaseworkerId referrer, String name, String personalNumber,
    TargetGroup targetGroup, ConsentForm consentForm) {

  @Override
  public String toString() {
    return "RegisterReferral[" + caseNumber + "]";
  }
}
