package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GroupVoteTest {

  @Property
  void majorityDecidesAndOnATieTheChairMayChoose(@ForAll @IntRange(min = 1, max = 9) int inFavour,
      @ForAll @IntRange(max = 9) int against) {
    GroupVote vote = GroupVote.of(positions(inFavour, against));

    int difference = Integer.signum(inFavour - against);
    assertThat(vote.isTie()).isEqualTo(difference == 0);
    for (Outcome yes : List.of(Outcome.ADMITTED, Outcome.WAITLISTED)) {
      assertThat(vote.allows(yes)).isEqualTo(difference != -1);
    }
    for (Outcome no : List.of(Outcome.NOT_ADMITTED, Outcome.MORE_INFORMATION)) {
      assertThat(vote.allows(no)).isEqualTo(difference != 1);
    }
  }

  @Property
  void someOutcomeIsAlwaysOpen(@ForAll @IntRange(min = 1, max = 9) int inFavour, @ForAll @IntRange(max = 9) int against) {
    GroupVote vote = GroupVote.of(positions(inFavour, against));

    assertThat(List.of(Outcome.values())).anyMatch(vote::allows);
  }

  @Test
  void nothingIsOpenWhereNobodyHasAnswered() {
    assertThat(List.of(Outcome.values())).noneMatch(GroupVote.of(List.of())::allows);
  }

  @Property
  void onlyAYesOfAllIsPrepared(@ForAll @IntRange(max = 9) int inFavour, @ForAll @IntRange(max = 9) int against) {
    assertThat(GroupVote.of(positions(inFavour, against)).prepared())
        .isEqualTo(inFavour > 0 && against == 0 ? Optional.of(Outcome.ADMITTED) : Optional.empty());
  }

  private static List<Position> positions(int inFavour, int against) {
    return Stream.concat(Stream.generate(() -> Position.FOR).limit(inFavour),
        Stream.generate(() -> Position.AGAINST).limit(against)).toList();
  }
}
