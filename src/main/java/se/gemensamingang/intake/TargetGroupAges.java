package se.gemensamingang.intake;

/** Which ages each target group is for; answered by the decision table {@code target-group-age}. */
@FunctionalInterface
public interface TargetGroupAges {

  /**
   * The ages of a target group.
   *
   * @param targetGroup the group
   * @return its limits; {@link AgeLimits#NONE} when the table says nothing about the group
   */
  AgeLimits of(TargetGroup targetGroup);
}
