package se.gemensamingang.casefile;

import java.util.List;
import se.gemensamingang.casefile.UnnamedLetter.Kind;
import se.gemensamingang.shared.CaseNumber;

/**
 * What is written in a case without naming anybody. No consent opens or closes it, since it is about nobody who can be
 * pointed out; still it is encrypted, read only by whoever has something to do in the case, and each reading leaves a trace.
 */
public interface UnnamedLetters {

  /**
   * Keeps a letter, encrypted.
   *
   * @param letter what was written
   * @throws IllegalArgumentException when there is no such case, or the writer is no active caseworker
   */
  void write(UnnamedLetter letter);

  /**
   * Reads the newest letters of a kind, one for each part.
   *
   * @param caseNumber the case
   * @param kind the kind
   * @param reader who reads, in which step
   * @return the letters in the order of their parts; none when the reader has nothing to do in the case
   */
  List<UnnamedLetter> read(CaseNumber caseNumber, Kind kind, Reader reader);
}
