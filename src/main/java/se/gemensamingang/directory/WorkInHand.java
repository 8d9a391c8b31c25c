package se.gemensamingang.directory;

import java.util.Collection;
import java.util.Map;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What a caseworker has in hand somewhere in the program, such as cases or open steps. Whoever keeps such work answers for
 * it, so that nobody leaves with something unowned.
 */
public interface WorkInHand {

  /**
   * How much some caseworkers have in hand.
   *
   * @param caseworkers who, also those who have left
   * @return for each who has anything a clause that follows on "Personen", such as {@code arbetar i 2 ärenden}
   */
  Map<CaseworkerId, String> inWords(Collection<CaseworkerId> caseworkers);

  /**
   * Gives everything to somebody else, in the transaction under way. What belongs to a seat goes to who holds the seat.
   *
   * @param from who has it
   * @param to who takes over, active and of the same secrecy unit
   * @param by who decided it
   */
  void handOver(CaseworkerId from, CaseworkerId to, CaseworkerId by);
}
