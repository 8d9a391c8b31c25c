package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Participants who may be one and the same, and what they answered when asked. */
public interface PossibleDuplicates {

  /**
   * Who asks the participant: the responsible caseworker, or the last one when the case is closed.
   *
   * @param caseNumber the case that was there first
   * @return the caseworker; nothing when there is no such case
   */
  Optional<CaseworkerId> asker(CaseNumber caseNumber);

  /**
   * Writes down the participant's answer. With yes, the later participant is from now on the same as the first, and a
   * protected identity of one protects both; who may read what in the two cases stays as it is. Says no when the
   * question is unknown or already answered.
   *
   * @param question the question
   * @param mayBeJoined the participant's answer
   * @param by who asked
   * @return the answer, or why it is not taken
   */
  Answer<Boolean> answer(PossibleDuplicateId question, boolean mayBeJoined, CaseworkerId by);

  /**
   * All cases of the participant of a case, also those that belong to a participant joined with this one.
   *
   * @param caseNumber one of them
   * @return case numbers, the oldest first
   */
  List<CaseNumber> casesOfParticipant(CaseNumber caseNumber);
}
