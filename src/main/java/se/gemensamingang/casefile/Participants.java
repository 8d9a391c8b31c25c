package se.gemensamingang.casefile;

import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;

/** The participants (deltagare) and their identity. Name and number are encrypted at rest and bound to the participant. */
public interface Participants {

  /**
   * Writes down who the participant of a case is. Says no when the number is not a valid personnummer or
   * samordningsnummer, when the profile allows only published test numbers and this is none, or when the case already
   * has an identified participant.
   *
   * @param caseNumber the case
   * @param name the participant's name as the participant uses it, 1 to 200 characters
   * @param personalNumber ten or twelve digits with or without a hyphen
   * @return yes, or the reasons with field {@code name} or {@code personalNumber}
   */
  Answer<Identity> identify(CaseNumber caseNumber, String name, String personalNumber);
}
