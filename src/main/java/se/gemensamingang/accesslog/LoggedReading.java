package se.gemensamingang.accesslog;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.UnitId;

/**
 * One reading as the log has it.
 *
 * @param readAt when
 * @param reader who read
 * @param unit where the reader worked
 * @param caseNumber in which case
 * @param informationClass which class
 * @param step in which step: a form id or a page's name
 * @param ground why it was allowed: {@code own-unit}, the id of a consent, or several of them; {@code unnamed}; or
 *     {@code emergency:} and the id of the request in which it was disclosed
 * @param letter which letter of an emergency request was read, as a code; nothing for what stands in the case file
 */
public record LoggedReading(Instant readAt, CaseworkerId reader, UnitId unit, CaseNumber caseNumber,
    InformationClass informationClass, String step, String ground, Optional<String> letter) {

  /** @return whether the reader's own secrecy unit had given everything that was read */
  public boolean isOfOwnUnitOnly() {
    return ReadTrace.OWN_UNIT.equals(ground);
  }

  /** @return whether it was disclosed to the reader in an emergency, and no consent opened it */
  public boolean isOfEmergency() {
    return ground.startsWith(ReadTrace.EMERGENCY);
  }

  /** @return whether it names nobody, so that no consent opens it */
  public boolean isOfNobodyNamed() {
    return ReadTrace.UNNAMED.equals(ground);
  }
}
