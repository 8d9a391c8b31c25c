package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import se.gemensamingang.intake.RecommendationEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/** A no is done only when a first contact was held, and until then somebody has it: a unit, or again the referrer. */
class RecommendationStatePropertyTest {

  private static final CaseNumber CASE = CaseNumber.of(2026, 1);
  private static final CaseworkerId SOMEBODY = new CaseworkerId("somebody");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Property(tries = 300)
  void endsOnlyWithAFirstContact(@ForAll boolean inDirectory, @ForAll @Size(max = 20) List<Kind> kinds) {
    List<RecommendationEvent> events = new ArrayList<>();
    Optional<UnitId> unit = inDirectory ? Optional.of(new UnitId("first")) : Optional.empty();
    Optional<UnitId> expected = unit;
    boolean contact = false;
    for (Kind kind : kinds) {
      events.add(event(kind));
      expected = kind == Kind.SENT ? Optional.of(new UnitId("next")) : kind == Kind.DECLINED ? Optional.empty() : expected;
      contact |= kind == Kind.TAKEN_UP || kind == Kind.CONTACT_RECORDED;
      RecommendationState state = RecommendationState.of(unit, events);
      assertThat(state.done()).isEqualTo(contact);
      assertThat(state.unit()).isEqualTo(expected);
      if (kind == Kind.DECLINED || kind == Kind.SENT) {
        assertThat(state.named()).as("who was named before has nothing to do with it any more").isEmpty();
      }
    }
  }

  private static RecommendationEvent event(Kind kind) {
    return switch (kind) {
      case SENT -> RecommendationEvent.sent(CASE, new UnitId("next"), SOMEBODY);
      case NAMED -> RecommendationEvent.named(CASE, SOMEBODY, SOMEBODY);
      case DECLINED -> RecommendationEvent.declined(CASE, SOMEBODY);
      case TAKEN_UP, CONTACT_RECORDED -> RecommendationEvent.held(CASE, kind, DAY, SOMEBODY);
    };
  }
}
