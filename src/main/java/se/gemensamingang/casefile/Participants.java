package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The participants (deltagare) and their identity. Name and number are encrypted at rest and bound to the participant. */
public interface Participants {

  /**
   * Writes down who the participant of a case is. Says no when a number is stated that is not valid, is of the other
   * kind, or in a profile that allows only published test numbers is none; or when the case already has an identified
   * participant. That somebody else is registered with the same number makes no difference to the answer: it is noted,
   * and whoever is responsible there is asked to ask the participant.
   *
   * @param caseNumber the case
   * @param stated who the participant is said to be; the name is 1 to 200 characters on one line
   * @param by who writes it down
   * @return yes, or the reasons with field {@code name}, {@code personalNumber} or {@code birthYear}
   */
  Answer<Identity> identify(CaseNumber caseNumber, StatedIdentity stated, CaseworkerId by);

  /**
   * Replaces who the participant is: a samordningsnummer became a personnummer, somebody without a number got one, or the
   * name changed. The earlier identity stays, ended. Says no for the same reasons as {@link #identify} and when the
   * caseworker is not responsible for the case.
   *
   * @param caseNumber the case
   * @param stated who the participant is from now on
   * @param by the responsible caseworker
   * @return yes, or the reasons with field {@code name}, {@code personalNumber}, {@code birthYear} or the empty string
   */
  Answer<Identity> replace(CaseNumber caseNumber, StatedIdentity stated, CaseworkerId by);

  /**
   * How old somebody is today, as far as what is stated makes that certain. Changes and keeps nothing.
   *
   * @param stated who the participant is said to be
   * @return the age, or nothing when the number or birth year would be refused, or the identity behind a
   *     samordningsnummer is uncertain
   */
  Optional<AgeSpan> age(StatedIdentity stated);

  /**
   * How old the participant of a case is today, for a rule about age and to be shown to nobody.
   *
   * @param caseNumber the case
   * @return the age as far as it is certain; nothing when nobody is identified, or the identity behind a samordningsnummer is
   *     uncertain
   */
  Optional<AgeSpan> age(CaseNumber caseNumber);
}
