package se.gemensamingang.directory;

import java.util.Optional;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/**
 * A unit (enhet) where caseworkers work.
 *
 * @param id its id, also the engine's group id for the unit's task list
 * @param name its Swedish name
 * @param secrecyUnit the secrecy unit it belongs to
 * @param party the kind of party, or null for the samordningsförbund itself, which is no party
 * @param phone the number that somebody answers at the unit, as the directory file writes it
 */
public record Unit(UnitId id, String name, SecrecyUnitId secrecyUnit, PartyKind party, Optional<String> phone) {

  /**
   * A unit without a phone number.
   *
   * @param id its id
   * @param name its Swedish name
   * @param secrecyUnit the secrecy unit it belongs to
   * @param party the kind of party, or null
   */
  public Unit(UnitId id, String name, SecrecyUnitId secrecyUnit, PartyKind party) {
    this(id, name, secrecyUnit, party, Optional.empty());
  }
}
