package se.gemensamingang.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;

/**
 * What is written about the participant of a case. Every reading goes through the access policy at the moment of
 * reading and leaves one row in the access log per information class; what the reader may not read is absent.
 */
public interface CaseFile {

  /**
   * Writes answers into an information class, encrypted and as new entries; earlier entries stay. An answer that the
   * author was shown and that is the same as before becomes a confirmation instead of an entry.
   *
   * @param caseNumber the case
   * @param informationClass the class they belong to
   * @param answers question key to answer (text, number, boolean or list of codes); keys as in the form
   * @param writing who writes, where, and how the author knew
   */
  void write(CaseNumber caseNumber, InformationClass informationClass, Map<String, Object> answers, Writing writing);

  /**
   * Reads the newest answer to each question of a class.
   *
   * @param caseNumber the case
   * @param informationClass the class
   * @param reader who reads, in which step
   * @return question key to answer; empty when the reader may not read the class or there is nothing
   */
  Map<String, Object> read(CaseNumber caseNumber, InformationClass informationClass, Reader reader);

  /**
   * Reads the newest answer to some questions of a class and to no other.
   *
   * @param caseNumber the case
   * @param informationClass the class
   * @param questions the keys of the questions
   * @param reader who reads, in which step
   * @return question key to answer; empty when the reader may not read the class or none of them is answered
   */
  Map<String, Object> read(CaseNumber caseNumber, InformationClass informationClass, Set<String> questions, Reader reader);

  /**
   * Which of some questions are answered. Says nothing of what the answers are, so nobody reads and no trace is left.
   *
   * @param caseNumber the case
   * @param questions the keys of the questions
   * @return those of them whose newest answer is not empty
   */
  Set<String> answered(CaseNumber caseNumber, Set<String> questions);

  /**
   * Reads a class with who wrote what, when and how the author knew.
   *
   * @param caseNumber the case
   * @param informationClass the class
   * @param reader who reads, in which step
   * @return what this reader sees, or nothing when the reader has nothing to do in the case or there is no such case
   */
  Optional<ClassView> view(CaseNumber caseNumber, InformationClass informationClass, Reader reader);

  /**
   * Reads who the participant is.
   *
   * @param caseNumber the case
   * @param reader who reads, in which step
   * @return the identity, or nothing when the reader may not read it or it is not known yet
   */
  Optional<Identity> identity(CaseNumber caseNumber, Reader reader);
}
