package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;

/** What the case page asks of the intake: what the participant has been answered in earlier cases. */
@FunctionalInterface
public interface EarlierSaid {

  /**
   * Earlier decisions, recommendations and advice.
   *
   * @param caseNumber the case
   * @param reader who reads, in which step
   * @return in words, the oldest first; nothing where there is none or the reader may read none
   */
  Optional<String> of(CaseNumber caseNumber, Reader reader);
}
