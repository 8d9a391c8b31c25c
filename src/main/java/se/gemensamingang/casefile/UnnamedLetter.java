package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * Something that was written in a case and says nothing of who the participant is. Its text form shows none of it.
 *
 * @param caseNumber the case
 * @param kind what it is
 * @param part whose answer it is where several answer, such as a seat; empty otherwise
 * @param writer who wrote it
 * @param addressee the one secrecy unit that reads it; nothing where everybody reads it who has something to do in the case
 * @param text what was written
 */
public record UnnamedLetter(CaseNumber caseNumber, Kind kind, String part, CaseworkerId writer,
    Optional<SecrecyUnitId> addressee, String text) {

  /** What is written without naming anybody. */
  public enum Kind {
    /** A question to the intake group about somebody who has not consented. */
    REQUEST,
    /** What a party lets the others know. */
    INFORMATION,
    /** The group's answer to a question. */
    ADVICE,
    /** A party's answer to information. */
    REPLY,
    /** What the coordinator asks the referrer to supplement. */
    SENT_BACK
  }

  @Override
  public String toString() {
    return "UnnamedLetter[" + caseNumber + " " + kind + "]";
  }
}
