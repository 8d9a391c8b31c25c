package se.gemensamingang.intake;

import java.util.List;

/**
 * Which outcomes the positions allow. Simple majority decides and the chair's vote breaks a tie (förvaltningslagen
 * 2017:900 28-29 §§), so on a tie either outcome is open to the chair.
 */
record GroupVote(long inFavour, long against) {

  static GroupVote of(List<GivenPosition> positions) {
    return new GroupVote(count(positions, Position.FOR), count(positions, Position.AGAINST));
  }

  boolean allows(Outcome outcome) {
    return outcome == Outcome.ADMITTED ? inFavour >= against : against >= inFavour;
  }

  private static long count(List<GivenPosition> positions, Position position) {
    return positions.stream().filter(given -> given.position() == position).count();
  }
}
