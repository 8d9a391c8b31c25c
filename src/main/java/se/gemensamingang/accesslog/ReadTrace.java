package se.gemensamingang.accesslog;

import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/**
 * One reading of one information class about one participant.
 *
 * @param reader who read
 * @param unit where the reader works
 * @param participant whom it was about
 * @param caseNumber in which case
 * @param informationClass which class of information
 * @param step in which step: a form id, {@code task-list} or a page's name; never free text
 * @param ground why it was allowed: {@link #OWN_UNIT}, the id of the consent, or several of them; {@link #UNNAMED}; or
 *     {@link #EMERGENCY} and the request
 * @param givenBy whose information it was: the secrecy units that had given what was shown
 * @param letter which letter of an emergency request it was, as a code such as {@code REQUEST}; nothing for what stands
 *     in the case file
 */
public record ReadTrace(
    CaseworkerId reader,
    UnitId unit,
    ParticipantId participant,
    CaseNumber caseNumber,
    InformationClass informationClass,
    String step,
    String ground,
    Set<SecrecyUnitId> givenBy,
    Optional<String> letter) {

  /** The ground for reading what the reader's own secrecy unit gave. */
  public static final String OWN_UNIT = "own-unit";

  /** With the id of the request after it, the ground for reading what was disclosed to the reader in an emergency. */
  public static final String EMERGENCY = "emergency:";

  /** The ground for reading what another unit wrote without naming anybody. */
  public static final String UNNAMED = "unnamed";

  /** Makes the units unchangeable. */
  public ReadTrace {
    givenBy = Set.copyOf(givenBy);
  }

  /**
   * A reading in the case file.
   *
   * @param reader who read
   * @param unit where the reader works
   * @param participant whom it was about
   * @param caseNumber in which case
   * @param informationClass which class of information
   * @param step in which step
   * @param ground why it was allowed
   * @param givenBy whose information it was
   */
  public ReadTrace(CaseworkerId reader, UnitId unit, ParticipantId participant, CaseNumber caseNumber,
      InformationClass informationClass, String step, String ground, Set<SecrecyUnitId> givenBy) {
    this(reader, unit, participant, caseNumber, informationClass, step, ground, givenBy, Optional.empty());
  }

  /**
   * The same reading, of a letter of an emergency request.
   *
   * @param emergencyLetter which letter, as a code
   * @return the reading
   */
  public ReadTrace of(String emergencyLetter) {
    return new ReadTrace(reader, unit, participant, caseNumber, informationClass, step, ground, givenBy,
        Optional.of(emergencyLetter));
  }
}
