package se.gemensamingang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableOrderTest {

  private static final Set<String> COLUMNS = Set.of("deadline", "number");

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "name", "--deadline", "DEADLINE", "deadline;drop"})
  void whatIsNoColumnIsAsIfNothingWasAsked(String asked) {
    assertThat(TableOrder.read(asked, COLUMNS, "-number")).isEqualTo(new TableOrder("number", true));
  }

  @Test
  void theSameColumnAgainTurnsTheOrderRound() {
    TableOrder once = TableOrder.read("deadline", COLUMNS, "number");
    TableOrder twice = TableOrder.read(once.next("deadline"), COLUMNS, "number");

    assertThat(twice).isEqualTo(new TableOrder("deadline", true));
    assertThat(twice.next("deadline")).isEqualTo("deadline");
    assertThat(twice.next("number")).isEqualTo("number");
  }

  @Test
  void aScreenReaderIsToldTheOrderOfTheSortedColumnAlone() {
    assertThat(new TableOrder("deadline", false).aria("deadline")).isEqualTo("ascending");
    assertThat(new TableOrder("deadline", true).aria("deadline")).isEqualTo("descending");
    assertThat(new TableOrder("deadline", true).aria("number")).isNull();
  }

  @Test
  void rowsAreTurnedWhereThatIsAsked() {
    Comparator<Integer> turned = new TableOrder("number", true).turned(Comparator.<Integer>naturalOrder());

    assertThat(List.of(2, 3, 1).stream().sorted(turned)).containsExactly(3, 2, 1);
  }
}
