package se.gemensamingang.intake;

import java.util.Optional;
import java.util.Set;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What a referrer registers.
 *
 * @param caseNumber the case
 * @param referrer who registers
 * @param participant who the participant is said to be
 * @param protection the level of protected personal data, or nothing
 * @param protectedReaders who in the intake group needs to know a protected participant's name; empty for nobody
 * @param targetGroup which group the participant belongs to
 * @param consentForm how the participant gave the consent that the group's named members read the referral
 * @param successors whether the participant also lets who takes over from one of them read, once told the name
 */
public record RegisterReferral(CaseNumber caseNumber, CaseworkerId referrer, StatedIdentity participant,
    Optional<ProtectionLevel> protection, Set<CaseworkerId> protectedReaders, TargetGroup targetGroup,
    ConsentForm consentForm, boolean successors) {

  @Override
  public String toString() {
    return "RegisterReferral[" + caseNumber + "]";
  }
}
