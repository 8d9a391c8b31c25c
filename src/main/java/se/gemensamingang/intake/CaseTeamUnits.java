package se.gemensamingang.intake;

import java.util.Optional;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.shared.UnitId;

/** Which unit of a party names the caseworker of an admitted participant; answered by the decision table {@code case-team}. */
@FunctionalInterface
public interface CaseTeamUnits {

  /**
   * The unit by rule.
   *
   * @param party the kind of party
   * @param targetGroup the code of the participant's target group
   * @param municipality the code of the participant's municipality
   * @return the unit, or nothing when the unit of the party's representative does
   */
  Optional<UnitId> of(PartyKind party, String targetGroup, String municipality);
}
