package se.gemensamingang.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.UnitId;

/** The structure of the directory as it is today: which units serve whom, who took over from whom, and the platforms. */
public interface Organisation {

  /** @return the remits of the units that are open today, by unit id */
  Collection<Remit> remits();

  /**
   * Finds the units that serve a participant.
   *
   * @param kind what kind of unit is wanted
   * @param municipality the code of the participant's municipality
   * @param targetGroup the code of the participant's target group
   * @return the open ones, by unit id; empty where the area has none, as a municipality without a labour-market unit
   */
  List<Unit> serving(UnitKind kind, String municipality, String targetGroup);

  /**
   * Finds who answers today for what a unit once did.
   *
   * @param unit the unit's id
   * @return the unit itself while it has not been taken over, otherwise the one that has its work today; nothing when no
   *     unit has the id
   */
  Optional<Unit> answeringFor(UnitId unit);

  /** @return the platforms that are open today, by id */
  Collection<Platform> platforms();

  /**
   * Finds the intake group that decides about a platform.
   *
   * @param platform the platform's id
   * @param municipality the code of the participant's municipality
   * @return the platform's own group, otherwise the municipality's; nothing when there is neither
   */
  Optional<IntakeGroup> intakeGroup(String platform, String municipality);
}
