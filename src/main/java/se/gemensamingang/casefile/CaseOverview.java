package se.gemensamingang.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;

/**
 * A case as one reader may see it. Its text form shows nothing about the participant.
 *
 * @param caseNumber the case
 * @param part what part the reader has in it; whoever has not to do with the whole sees no team and less of the events
 * @param ownWords the participant's own words, as far as the reader may read them
 * @param identity who the participant is, as far as the reader may know it
 * @param responsible who is responsible; nobody when the case is closed
 * @param team who else is on the team now, by name
 * @param events what has happened, the latest first
 * @param waiting what waits, the earliest deadline first
 * @param classes every information class, each with what this reader may read
 * @param notes what the reader's own unit may paste into its journal, oldest first
 * @param unit the name of the reader's own unit
 * @param referenceNumber the own unit's number for the case
 * @param placesHidden whether parties stand in the place of units, since the reader may not know where the participant is
 */
public record CaseOverview(
    CaseNumber caseNumber,
    CasePart part,
    List<WrittenAnswer> ownWords,
    Optional<Identity> identity,
    Optional<PersonShown> responsible,
    List<PersonShown> team,
    List<EventShown> events,
    List<WaitingShown> waiting,
    List<ClassShown> classes,
    List<String> notes,
    String unit,
    Optional<String> referenceNumber,
    boolean placesHidden) {

  /**
   * An event.
   *
   * @param on the Swedish day
   * @param what what happened
   * @param by who did it; nobody when it came by itself
   */
  public record EventShown(LocalDate on, String what, Optional<PersonShown> by) {}

  /**
   * A step that waits.
   *
   * @param name the step
   * @param at who has it
   * @param deadline when it must be done, in Swedish time: a day, and where hours matter the time of day as well
   * @param late whether the deadline has passed
   * @param ownTask the id of the task when it is the reader's own, and else nothing
   */
  public record WaitingShown(String name, PersonShown at, Optional<String> deadline, boolean late,
      Optional<String> ownTask) {}

  /** @return the class that the participant's own words belong to, which decides whether they may be read */
  public ClassShown background() {
    return classes.stream()
        .filter(shown -> shown.informationClass() == OwnWords.INFORMATION_CLASS).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return "CaseOverview[" + caseNumber + "]";
  }
}
