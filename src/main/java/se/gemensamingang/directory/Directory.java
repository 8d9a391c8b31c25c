package se.gemensamingang.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/** The directory as it is now. */
public interface Directory {

  /**
   * Finds a caseworker who is active now.
   *
   * @param id the user id
   * @return the caseworker, or nothing when nobody active has that id
   */
  Optional<Caseworker> caseworker(CaseworkerId id);

  /** @return all active caseworkers, by user id */
  Collection<Caseworker> caseworkers();

  /**
   * Finds a unit.
   *
   * @param id its id
   * @return the unit, or nothing
   */
  Optional<Unit> unit(UnitId id);

  /** @return all units, by id */
  Collection<Unit> units();

  /**
   * Finds the intake group that decides for a municipality's participants.
   *
   * @param municipality the municipality's code
   * @return the group, or nothing when the area does not have that municipality
   */
  Optional<IntakeGroup> intakeGroup(String municipality);

  /** @return the intake groups of the area, by municipality */
  Collection<IntakeGroup> intakeGroups();

  /**
   * For whom a caseworker stands in today: those with a registered absence in force whose substitute the caseworker is.
   *
   * @param caseworker the substitute
   * @return the absent caseworkers, all active and of the substitute's own secrecy unit; empty for nobody
   */
  Set<CaseworkerId> standsInFor(CaseworkerId caseworker);

  /** @return who is absent today, with who stands in; all active and of the same secrecy unit two and two */
  default Map<CaseworkerId, CaseworkerId> substitutes() {
    Map<CaseworkerId, CaseworkerId> substitutes = new HashMap<>();
    caseworkers().forEach(each -> standsInFor(each.id()).forEach(absent -> substitutes.put(absent, each.id())));
    return substitutes;
  }
}
