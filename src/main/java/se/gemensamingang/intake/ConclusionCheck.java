package se.gemensamingang.intake;

import java.util.Optional;
import java.util.function.Predicate;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.UnitId;

/** Whether a conclusion is what the parties wanted and says all that its outcome needs. */
final class ConclusionCheck {

  private static final String OUTCOME = "outcome";

  private ConclusionCheck() {}

  /** The outcome, chosen or prepared; or why there is none. */
  static Answer<Outcome> check(GroupVote vote, IntakeConclusion conclusion, Predicate<UnitId> known) {
    Optional<Outcome> outcome = conclusion.outcome().or(vote::prepared);
    if (outcome.isEmpty()) {
      return Answer.refused(OUTCOME, "Välj vad gruppen beslutade.");
    }
    if (!vote.allows(outcome.get())) {
      return Answer.refused(OUTCOME, "Beslutet stämmer inte med vad de flesta parterna tyckte. Välj gruppens beslut.");
    }
    return switch (outcome.get()) {
      case ADMITTED, WAITLISTED -> Answer.accepted(outcome.get());
      case MORE_INFORMATION -> conclusion.question().isPresent() ? Answer.accepted(outcome.get())
          : Answer.refused(DecidingIntake.QUESTION, "Skriv vad gruppen behöver veta.");
      case NOT_ADMITTED -> refusal(conclusion, known);
    };
  }

  private static Answer<Outcome> refusal(IntakeConclusion conclusion, Predicate<UnitId> known) {
    if (conclusion.recommendation().isEmpty()) {
      return Answer.refused(DecidingIntake.RECOMMENDATION,
          "Ett nej behöver en rekommendation. Skriv vilken väg vidare gruppen ser.");
    }
    if (conclusion.receivingUnit().isEmpty() && conclusion.receivingOutside().isEmpty()) {
      return Answer.refused(DecidingIntake.RECEIVING_UNIT,
          "Ett nej behöver någon som tar vid. Välj en enhet, eller skriv vem utanför samarbetet det är.");
    }
    return conclusion.receivingUnit().filter(known.negate()).isPresent()
        ? Answer.refused(DecidingIntake.RECEIVING_UNIT, "Enheten finns inte. Välj en i listan.")
        : Answer.accepted(Outcome.NOT_ADMITTED);
  }
}
