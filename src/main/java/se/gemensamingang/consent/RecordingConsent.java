package se.gemensamingang.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** Writes down what a participant has allowed and taken back. Records are only ever added. */
public interface RecordingConsent {

  /**
   * Who may read, in the participant's words.
   *
   * @param named the named readers per receiving secrecy unit
   * @param successors whether who takes over from one of them may read as well, from the day the participant has been told
   *     the name ("även den som tar över, när jag fått veta namnet")
   */
  record Readers(Map<SecrecyUnitId, Set<CaseworkerId>> named, boolean successors) {

    /** Makes the readers unchangeable. */
    public Readers {
      named = Map.copyOf(named);
    }
  }

  /**
   * Records the consent that lets the members of an intake group read the referral.
   *
   * @param caseNumber the case
   * @param giving the secrecy unit whose information may be read
   * @param readers who may read
   * @param classes the classes they may read
   * @param until the last day the consent is in force
   * @param recordedBy the caseworker who was told
   */
  void forIntake(CaseNumber caseNumber, SecrecyUnitId giving, Readers readers, Set<InformationClass> classes,
      LocalDate until, CaseworkerId recordedBy);

  /**
   * Notes that the participant has been told the name of somebody who takes over. Says no when the participant has not
   * said that who takes over may read, when the consent is not in force, or when the successor does not work at the
   * receiving secrecy unit.
   *
   * @param consent the consent
   * @param successor who takes over
   * @param toldBy the caseworker who told the participant
   * @return the successor, or the reason
   */
  Answer<CaseworkerId> successorTold(ConsentId consent, CaseworkerId successor, CaseworkerId toldBy);

  /**
   * Takes a consent back. When this has returned and its transaction has committed, no reading that rests on the consent
   * is under way and none will begin: it waits for those that are. Says no when there is no such consent or it is taken
   * back already.
   *
   * @param consent the consent
   * @param toldTo the caseworker whom the participant told
   * @return the consent, or the reason
   */
  Answer<ConsentId> withdraw(ConsentId consent, CaseworkerId toldTo);
}
