package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * One entry of a case file, for somebody who may read it. Its text form shows nothing.
 *
 * @param question the key of the question, as in the form
 * @param answer text, number, boolean or list of codes; empty text where an earlier answer was taken back
 * @param author who wrote
 * @param givenBy the secrecy unit whose information it is
 * @param step the form in which it was written
 * @param source how the author knew
 * @param writtenAt when
 * @param confirmedAt when somebody last asked the participant and it still held; nothing when nobody has
 */
public record FileEntry(String question, Object answer, CaseworkerId author, SecrecyUnitId givenBy, String step,
    EntrySource source, Instant writtenAt, Optional<Instant> confirmedAt) {

  @Override
  public String toString() {
    return "FileEntry[" + question + "]";
  }
}
