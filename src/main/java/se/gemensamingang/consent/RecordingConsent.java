package se.gemensamingang.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** Writes down what a participant has allowed. Records are only ever added. */
public interface RecordingConsent {

  /**
   * Records the consent that lets the members of an intake group read the referral.
   *
   * @param caseNumber the case
   * @param giving the secrecy unit whose information may be read
   * @param readers the named readers per receiving secrecy unit
   * @param classes the classes they may read
   * @param until the last day the consent is in force
   * @param recordedBy the caseworker who was told
   */
  void forIntake(CaseNumber caseNumber, SecrecyUnitId giving, Map<SecrecyUnitId, Set<CaseworkerId>> readers,
      Set<InformationClass> classes, LocalDate until, CaseworkerId recordedBy);
}
