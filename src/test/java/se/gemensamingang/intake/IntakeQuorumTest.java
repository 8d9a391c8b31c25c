package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the table of quorum and both sides of its borders. */
class IntakeQuorumTest {

  private final QuorumTable table = new QuorumTable();

  @ParameterizedTest
  @CsvSource({
      "0, 0, false, NO_QUORUM", "0, 0, true, NO_QUORUM",
      "1, 0, true, NO_QUORUM", "2, 0, true, NO_QUORUM", "0, 2, true, NO_QUORUM", "1, 1, true, NO_QUORUM",
      "3, 0, true, VOTE", "0, 3, true, VOTE", "2, 1, true, VOTE", "1, 2, true, VOTE",
      "4, 0, false, UNANIMOUS", "0, 4, false, UNANIMOUS",
      "3, 1, false, VOTE", "2, 2, false, VOTE", "1, 3, false, VOTE"})
  void saysHowAGroupOfFourGoesOn(int inFavour, int against, boolean missing, Agreement agreement) {
    assertThat(table.ask(new CountedPositions(inFavour + against, 4, inFavour, against, missing))).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"2, 5, NO_QUORUM", "3, 5, UNANIMOUS", "3, 6, NO_QUORUM", "4, 6, UNANIMOUS", "1, 1, UNANIMOUS"})
  void moreThanHalfIsAQuorumInEveryGroup(int inFavour, int inAll, Agreement agreement) {
    assertThat(table.ask(new CountedPositions(inFavour, inAll, inFavour, 0, false))).isEqualTo(agreement);
  }

  @Property(tries = 300)
  void fewerThanThatNeverDecideAndOnlyAllOnOneSideAreUnanimous(@ForAll @IntRange(max = 6) int inFavour,
      @ForAll @IntRange(max = 6) int against, @ForAll @IntRange(max = 6) int silent, @ForAll boolean missing) {
    int answering = inFavour + against;
    Assume.that(answering + silent > 0);

    Agreement agreement = table.ask(new CountedPositions(answering, answering + silent, inFavour, against, missing));

    assertThat(agreement == Agreement.NO_QUORUM).isEqualTo(answering <= silent);
    assertThat(agreement == Agreement.UNANIMOUS)
        .isEqualTo(answering > silent && !missing && (inFavour == 0 || against == 0));
  }
}
