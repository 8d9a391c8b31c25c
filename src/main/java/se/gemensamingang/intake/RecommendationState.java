package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/**
 * Where a recommendation stands. It is done only when a first contact has been held, and until then there is always a unit
 * that has it or the referrer who looks for another way.
 *
 * @param unit the unit that has it; nothing when none in the directory has
 * @param named who was named at the unit since it got it
 * @param done whether a first contact has been held
 */
record RecommendationState(Optional<UnitId> unit, Optional<CaseworkerId> named, boolean done) {

  static RecommendationState of(Optional<UnitId> recommended, List<RecommendationEvent> events) {
    RecommendationState state = new RecommendationState(recommended, Optional.empty(), false);
    for (RecommendationEvent event : events) {
      state = state.after(event);
    }
    return state;
  }

  private RecommendationState after(RecommendationEvent event) {
    return switch (event.kind()) {
      case SENT -> new RecommendationState(event.unit(), Optional.empty(), done);
      case NAMED -> new RecommendationState(unit, event.caseworker(), done);
      case DECLINED -> new RecommendationState(Optional.empty(), Optional.empty(), done);
      case TAKEN_UP, CONTACT_RECORDED -> new RecommendationState(unit, named, true);
    };
  }
}
