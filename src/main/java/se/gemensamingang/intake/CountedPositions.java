package se.gemensamingang.intake;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.directory.PartyKind;

/**
 * What the table of quorum is asked about. A silent or disqualified party is in none but {@code inAll}.
 *
 * @param answering how many parties have taken a position
 * @param inAll how many seats the group has
 * @param inFavour how many are for
 * @param against how many are against
 * @param lawfulPartyMissing whether one of the four kinds of parties of lag 2003:1210 has not taken a position
 */
public record CountedPositions(int answering, int inAll, int inFavour, int against, boolean lawfulPartyMissing) {

  static CountedPositions of(Collection<IntakeSeat> seats, List<GivenPosition> given) {
    Map<String, Position> bySeat = given.stream().collect(Collectors.toMap(GivenPosition::seat, GivenPosition::position));
    List<IntakeSeat> answering = seats.stream().filter(seat -> bySeat.containsKey(seat.id())).toList();
    int inFavour = (int) answering.stream().filter(seat -> bySeat.get(seat.id()) == Position.FOR).count();
    Set<PartyKind> parties = EnumSet.noneOf(PartyKind.class);
    answering.forEach(seat -> parties.add(seat.party()));
    return new CountedPositions(answering.size(), seats.size(), inFavour, answering.size() - inFavour,
        parties.size() < PartyKind.values().length);
  }
}
