package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;

/** Which unit has the work of which. A takeover holds from its first day on; one taken over may itself take over. */
final class Succession {

  private final Map<String, UnitEntry> units = new HashMap<>();

  /** The units must be without faults, but for those that a search with a limit can stand. */
  Succession(List<UnitEntry> units) {
    units.forEach(unit -> this.units.putIfAbsent(unit.id(), unit));
  }

  /** The unit that has the work on the day; null when there is no such unit. */
  UnitEntry on(LocalDate day, String id) {
    UnitEntry unit = units.get(id);
    for (int steps = 0; steps < units.size() && isTakenOver(unit, day); steps++) {
      unit = units.get(unit.takenOver().by());
    }
    return unit;
  }

  /** The unit that has the work when everything planned has happened; null when there is no such unit. */
  UnitEntry finallyFor(String id) {
    return on(LocalDate.MAX, id);
  }

  private static boolean isTakenOver(UnitEntry unit, LocalDate day) {
    return unit != null && unit.takenOver() != null && unit.takenOver().from() != null
        && !day.isBefore(unit.takenOver().from());
  }
}
