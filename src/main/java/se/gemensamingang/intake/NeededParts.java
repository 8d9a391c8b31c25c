package se.gemensamingang.intake;

import java.util.Set;

/** Which parts a referral needs before the group is asked; answered by the decision table {@code referral-completeness}. */
@FunctionalInterface
public interface NeededParts {

  /**
   * The parts for a target group.
   *
   * @param targetGroup the code of the target group
   * @return the keys of the questions in "Registrera remiss"
   */
  Set<String> of(String targetGroup);
}
