package se.gemensamingang.casefile;

import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Protected personal data (skyddade personuppgifter). Who a protected participant is and where, only those know who are
 * named and whoever is responsible for the case; everybody else who may read {@code identity} meets an alias. Each change
 * is written down with who and when, and takes effect at the next reading. It also protects whoever is joined with the
 * participant.
 */
public interface Protection {

  /**
   * Protects the participant of a case, or changes the level or who is named. Says no when the caseworker is not
   * responsible, when somebody named does not work at a party, or when nobody is identified in the case.
   *
   * @param caseNumber the case
   * @param level the level; {@link ProtectionLevel#FABRICATED_IDENTITY} when the identity in the case already is the
   *     fabricated one, otherwise see {@link #fabricate}
   * @param named who may know besides the responsible; may be empty
   * @param by the responsible caseworker
   * @return the level, or the reasons with field {@code protectedReaders} or the empty string
   */
  Answer<ProtectionLevel> protect(CaseNumber caseNumber, ProtectionLevel level, Set<CaseworkerId> named, CaseworkerId by);

  /**
   * Gives the participant fabricated personal data. The identity so far ends and is shown to nobody, found by no search
   * and connected with nobody who is registered under it. Says no for the same reasons as {@link #protect} and when the
   * new identity does not pass the checks.
   *
   * @param caseNumber the case
   * @param fabricated who the participant is from now on
   * @param named who may know besides the responsible; may be empty
   * @param by the responsible caseworker
   * @return the level, or the reasons with field {@code name}, {@code personalNumber}, {@code birthYear},
   *     {@code protectedReaders} or the empty string
   */
  Answer<ProtectionLevel> fabricate(CaseNumber caseNumber, StatedIdentity fabricated, Set<CaseworkerId> named,
      CaseworkerId by);

  /**
   * Ends the protection of the participant of a case. Says no when the caseworker is not responsible.
   *
   * @param caseNumber the case
   * @param by the responsible caseworker
   * @return the level that was in force, or the reasons; also when there was none
   */
  Answer<ProtectionLevel> lift(CaseNumber caseNumber, CaseworkerId by);

  /**
   * The protection in force.
   *
   * @param caseNumber the case
   * @return its level, or nothing
   */
  Optional<ProtectionLevel> inForce(CaseNumber caseNumber);

  /**
   * Whether protection lets a reader know where the participant is: address, municipality, where a meeting is held. It
   * only narrows; whether the reader may read at all is the access policy's matter.
   *
   * @param caseNumber the case
   * @param reader who reads
   * @return false when the participant is protected and the reader is neither responsible nor named
   */
  boolean letsKnowWhere(CaseNumber caseNumber, CaseworkerId reader);

  /**
   * Whether e-mail and text messages may be sent to or about the participant of a case.
   *
   * @param caseNumber the case
   * @return false when the participant is protected
   */
  boolean allowsMessages(CaseNumber caseNumber);
}
