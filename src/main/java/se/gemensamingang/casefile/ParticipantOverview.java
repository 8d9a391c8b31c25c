package se.gemensamingang.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Who the participant of a case is and was, for the responsible caseworker. Its text form shows nothing.
 *
 * @param caseNumber the case
 * @param identity who the participant is; nothing when the reader lacks a consent or nobody is registered yet
 * @param since the Swedish day from when the identity is in force
 * @param earlier who the participant was before, the latest first; nothing that fabricated personal data concealed
 * @param protection the level in force
 * @param named who may know a protected participant besides the responsible
 * @param choices who can be named: those who sit in the intake group, work in the case or are named already
 * @param changes the changes of the protection, the latest first
 * @param questions language, interpreter, relatives and representative as the registration asks them
 * @param answers question key to answer, as far as the reader may read it
 * @param seen what was seen: to be given back with a change, which is refused when somebody else was faster
 */
public record ParticipantOverview(
    CaseNumber caseNumber,
    Optional<Identity> identity,
    Optional<LocalDate> since,
    List<Earlier> earlier,
    Optional<ProtectionLevel> protection,
    Set<CaseworkerId> named,
    List<ReaderChoice> choices,
    List<ProtectionChange> changes,
    List<AskedQuestion> questions,
    Map<String, String> answers,
    String seen) {

  /**
   * An identity that another took the place of.
   *
   * @param identity who the participant was
   * @param from the first Swedish day
   * @param until the last Swedish day
   */
  public record Earlier(Identity identity, LocalDate from, LocalDate until) {}

  /**
   * Somebody who can be named.
   *
   * @param id who
   * @param shown the name and unit
   */
  public record ReaderChoice(CaseworkerId id, PersonShown shown) {}

  /**
   * A change of the protection.
   *
   * @param on the Swedish day
   * @param level the level from then on; nothing when it was lifted
   * @param named who may know besides the responsible, by name
   * @param by who changed it
   */
  public record ProtectionChange(LocalDate on, Optional<ProtectionLevel> level, List<String> named, PersonShown by) {}

  @Override
  public String toString() {
    return "ParticipantOverview[" + caseNumber + "]";
  }
}
