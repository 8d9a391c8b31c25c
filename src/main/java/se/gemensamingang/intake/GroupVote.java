package se.gemensamingang.intake;

import java.util.Collection;
import java.util.Optional;

/**
 * Which outcomes the parties' positions or votes allow. Simple majority decides and the chair's vote breaks a tie
 * (förvaltningslagen 2017:900 28-29 §§), so on a tie either side is open to the chair. A party that has said nothing is
 * counted nowhere.
 */
record GroupVote(long inFavour, long against) {

  static GroupVote of(Collection<Position> opinions) {
    return new GroupVote(count(opinions, Position.FOR), count(opinions, Position.AGAINST));
  }

  boolean allows(Outcome outcome) {
    return inFavour + against > 0 && (outcome.inFavour() ? inFavour >= against : against >= inFavour);
  }

  /** Whether the chair's casting vote decides. */
  boolean isTie() {
    return inFavour == against;
  }

  /** The outcome that needs no more than to be confirmed: everybody is for. A no needs a way on and is never prepared. */
  Optional<Outcome> prepared() {
    return inFavour > 0 && against == 0 ? Optional.of(Outcome.ADMITTED) : Optional.empty();
  }

  private static long count(Collection<Position> opinions, Position position) {
    return opinions.stream().filter(position::equals).count();
  }
}
