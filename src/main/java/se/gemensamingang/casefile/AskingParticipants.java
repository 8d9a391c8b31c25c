package se.gemensamingang.casefile;

import se.gemensamingang.shared.CaseNumber;

/** What the case file asks of the workflow when two participants may be one. */
@FunctionalInterface
public interface AskingParticipants {

  /**
   * Has the participant asked, in the case that was there first, whether the two may be joined. Only begun here: nothing
   * that may fail, and nothing that whoever registers could notice.
   *
   * @param askedIn the case that was there first
   * @param question the question
   */
  void ask(CaseNumber askedIn, PossibleDuplicateId question);
}
