package se.gemensamingang.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;

/**
 * What is written in the participant's earlier cases, as far as this case opens it: the reader has something to do in this
 * case, and the information is the own unit's or opened by a consent in force here. Only cases of a participant who has
 * said that the two are one person; that somebody else may be the same opens nothing.
 */
public interface EarlierEntries {

  /**
   * Reads some answers of the earlier cases; each case that is read leaves its own trace.
   *
   * @param caseNumber the case that the reader works in
   * @param informationClass the class
   * @param questions the keys of the questions
   * @param reader who reads, in which step
   * @return the cases of which something may be read, the oldest first
   */
  List<Earlier> read(CaseNumber caseNumber, InformationClass informationClass, Set<String> questions, Reader reader);

  /**
   * What may be read of one earlier case. Its text form shows none of it.
   *
   * @param caseNumber the earlier case
   * @param answers question key to answer; never empty
   */
  record Earlier(CaseNumber caseNumber, Map<String, Object> answers) {

    /** Makes the answers unchangeable. */
    public Earlier {
      answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
      return "Earlier[" + caseNumber + "]";
    }
  }
}
