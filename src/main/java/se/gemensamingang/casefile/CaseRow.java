package se.gemensamingang.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;

/**
 * A case in a list, as one reader may see it. Its text form shows nothing about the participant.
 *
 * @param caseNumber the case
 * @param registered whether it is known who the participant is
 * @param participant the participant's name or alias; nothing when the reader may not know it or it is not known yet
 * @param responsible who is responsible; nobody when the case is closed
 * @param openedOn the Swedish day when it was opened
 * @param insteadOf the names of those absent colleagues whose case or step it is; empty for the reader's own
 * @param waiting the names of the steps that wait for the reader
 * @param deadline when the first of them must be done: a Swedish day, and where hours matter the time of day as well
 * @param late whether that deadline has passed
 */
public record CaseRow(CaseNumber caseNumber, boolean registered, Optional<String> participant,
    Optional<PersonShown> responsible, LocalDate openedOn, List<String> insteadOf, List<String> waiting,
    Optional<String> deadline, boolean late) {

  @Override
  public String toString() {
    return "CaseRow[" + caseNumber + "]";
  }
}
