package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a unit does, for whom and when (uppdrag).
 *
 * @param unit the unit
 * @param kind what kind of unit it is, or null where the directory does not say
 * @param municipalities the codes of the municipalities it serves; empty when it serves them all
 * @param targetGroups the codes of the target groups it serves; empty when it serves them all
 * @param opens the first day it is open, or null when it has always been
 * @param closes the last day it is open, or null when none is set
 */
public record Remit(Unit unit, UnitKind kind, Set<String> municipalities, Set<String> targetGroups, LocalDate opens,
    LocalDate closes) {

  /**
   * Whether the unit is open.
   *
   * @param day the day
   * @return true from its first to its last day, both counted
   */
  public boolean isOpen(LocalDate day) {
    return (opens == null || !day.isBefore(opens)) && (closes == null || !day.isAfter(closes));
  }

  /**
   * Whether a participant belongs here.
   *
   * @param municipality the code of the participant's municipality
   * @param targetGroup the code of the participant's target group
   * @return true when the unit serves both
   */
  public boolean serves(String municipality, String targetGroup) {
    return (municipalities.isEmpty() || municipalities.contains(municipality))
        && (targetGroups.isEmpty() || targetGroups.contains(targetGroup));
  }
}
