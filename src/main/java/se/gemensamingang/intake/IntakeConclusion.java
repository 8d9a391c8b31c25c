package se.gemensamingang.intake;

import java.util.Optional;
import se.gemensamingang.shared.UnitId;

/**
 * What the chair writes when the group's decision is confirmed.
 *
 * @param outcome what was decided; nothing confirms what is prepared
 * @param grounds why
 * @param recommendation the way on after a no
 * @param receivingUnit the unit that takes over after a no
 * @param receivingOutside who takes over after a no, where it is nobody in the directory
 * @param question what the group needs to know, where it needs more information
 */
public record IntakeConclusion(Optional<Outcome> outcome, String grounds, Optional<String> recommendation,
    Optional<UnitId> receivingUnit, Optional<String> receivingOutside, Optional<String> question) {

  @Override
  public String toString() {
    return "IntakeConclusion[" + outcome.map(Enum::name).orElse("prepared") + "]";
  }
}
