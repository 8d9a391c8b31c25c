package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.gemensamingang.shared.CaseNumber;

/** Whatever is decided and given up, in whatever order: nobody too many has a place, and nobody is passed over. */
class PlatformQueuePropertyTest {

  @Property(tries = 300)
  void neverMoreHaveAPlaceThanThereIsRoomForAndTheFirstIsFirst(@ForAll @IntRange(min = 1, max = 4) int capacity,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 11) Integer> moves) {
    Set<CaseNumber> seated = new LinkedHashSet<>();
    List<CaseNumber> waiting = new ArrayList<>();
    for (int move : moves) {
      CaseNumber caseNumber = CaseNumber.of(2026, 1 + move);
      if (!seated.remove(caseNumber) && !waiting.remove(caseNumber)) {
        boolean room = queue(capacity, seated, waiting).hasRoomForNew();
        assertThat(room).isEqualTo(seated.size() < capacity && waiting.isEmpty());
        (room ? seated : waiting).add(caseNumber);
      }
      fill(capacity, seated, waiting);
      assertThat(seated).hasSizeLessThanOrEqualTo(capacity);
      assertThat(Collections.disjoint(seated, waiting)).isTrue();
      assertThat(waiting.isEmpty() || seated.size() == capacity).as("nobody waits beside a free place").isTrue();
    }
  }

  @Property(tries = 50)
  void aPlatformWithoutALimitLetsEverybodyIn(@ForAll @IntRange(max = 50) int enrolled) {
    Set<CaseNumber> seated = new LinkedHashSet<>();
    for (int each = 1; each <= enrolled; each++) {
      seated.add(CaseNumber.of(2026, each));
    }
    assertThat(new PlatformQueue(OptionalInt.empty(), seated, List.of()).hasRoomForNew()).isTrue();
  }

  private static void fill(int capacity, Set<CaseNumber> seated, List<CaseNumber> waiting) {
    for (Optional<CaseNumber> next = queue(capacity, seated, waiting).next(); next.isPresent();
        next = queue(capacity, seated, waiting).next()) {
      assertThat(next).contains(waiting.get(0));
      assertThat(queue(capacity, seated, waiting).number(next.get())).contains(1);
      seated.add(waiting.remove(0));
    }
  }

  private static PlatformQueue queue(int capacity, Set<CaseNumber> seated, List<CaseNumber> waiting) {
    return new PlatformQueue(OptionalInt.of(capacity), seated, waiting);
  }
}
