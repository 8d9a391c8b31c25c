package se.gemensamingang.directory;

import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/**
 * A unit (enhet) where caseworkers work.
 *
 * @param id its id, also the engine's group id for the unit's task list
 * @param name its Swedish name
 * @param secrecyUnit the secrecy unit it belongs to
 * @param party the kind of party, or null for the samordningsförbund itself, which is no party
 */
public record Unit(UnitId id, String name, SecrecyUnitId secrecyUnit, PartyKind party) {}
