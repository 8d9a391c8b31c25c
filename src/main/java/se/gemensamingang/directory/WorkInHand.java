package se.gemensamingang.directory;

import java.util.Optional;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What a caseworker has in hand somewhere in the program, such as cases or open steps. Whoever keeps such work answers for
 * it, so that nobody leaves with something unowned.
 */
public interface WorkInHand {

  /**
   * How much a caseworker has in hand.
   *
   * @param caseworker who, also somebody who has left
   * @return a clause that follows on "Personen", such as {@code ansvarar för 2 ärenden}; nothing when there is none
   */
  Optional<String> inWords(CaseworkerId caseworker);

  /**
   * Gives everything to somebody else, in the transaction under way. What belongs to a seat goes to who holds the seat.
   *
   * @param from who has it
   * @param to who takes over, active and of the same secrecy unit
   * @param by who decided it
   */
  void handOver(CaseworkerId from, CaseworkerId to, CaseworkerId by);
}
