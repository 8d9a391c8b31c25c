package se.gemensamingang.intake.process;

import java.util.Map;
import se.gemensamingang.intake.RecommendationStep;

/** The variable that says what a recommendation waits for. */
final class RecommendationRouting {

  static final String VARIABLE = "recommendationStep";

  private RecommendationRouting() {}

  static Map<String, Object> to(RecommendationStep step) {
    return Map.of(VARIABLE, step.name());
  }
}
