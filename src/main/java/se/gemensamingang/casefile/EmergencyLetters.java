package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;

/**
 * What is written about a participant in emergency requests. Kept encrypted and never changed; every reading goes through
 * the access policy and leaves one row in the access log for each letter that is shown.
 */
public interface EmergencyLetters {

  /**
   * Keeps a letter.
   *
   * @param letter what was written
   * @throws IllegalArgumentException when there is no such case or the writer is no active caseworker
   */
  void write(EmergencyLetter letter);

  /**
   * Reads the newest letter of a kind.
   *
   * @param request the request
   * @param kind which kind
   * @param reader who reads, in which step
   * @return the letter; nothing when there is none, the time that was set is over, or it is not this reader's to read
   */
  Optional<EmergencyLetter> read(EmergencyRequestId request, EmergencyLetter.Kind kind, Reader reader);

  /**
   * Reads all letters of a case that this reader may read now.
   *
   * @param caseNumber the case
   * @param reader who reads, in which step
   * @return the letters, oldest first
   */
  List<EmergencyLetter> in(CaseNumber caseNumber, Reader reader);
}
