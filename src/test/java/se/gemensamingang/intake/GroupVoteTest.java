package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.gemensamingang.shared.CaseworkerId;

class GroupVoteTest {

  @Property
  void majorityDecidesAndOnATieTheChairMayChoose(@ForAll @IntRange(max = 9) int inFavour,
      @ForAll @IntRange(max = 9) int against) {
    GroupVote vote = GroupVote.of(positions(inFavour, against));

    int difference = Integer.signum(inFavour - against);
    assertThat(vote.allows(Outcome.ADMITTED)).isEqualTo(difference != -1);
    assertThat(vote.allows(Outcome.NOT_ADMITTED)).isEqualTo(difference != 1);
  }

  @Property
  void someOutcomeIsAlwaysOpen(@ForAll @IntRange(max = 9) int inFavour, @ForAll @IntRange(max = 9) int against) {
    GroupVote vote = GroupVote.of(positions(inFavour, against));

    assertThat(List.of(Outcome.values())).anyMatch(vote::allows);
  }

  private static List<GivenPosition> positions(int inFavour, int against) {
    List<GivenPosition> positions = new ArrayList<>();
    for (int seat = 0; seat < inFavour + against; seat++) {
      Position position = seat < inFavour ? Position.FOR : Position.AGAINST;
      positions.add(new GivenPosition("seat-" + seat, position, new CaseworkerId("member-" + seat), Instant.EPOCH));
    }
    return positions;
  }
}
