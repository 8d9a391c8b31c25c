package se.gemensamingang.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.UnitId;

/** The units that can take over after a no: those of the parties, never the samordningsförbund's own. */
@Component
class Receivers {

  private final Directory directory;

  Receivers(Directory directory) {
    this.directory = directory;
  }

  List<Unit> all() {
    return directory.units().stream().filter(unit -> unit.party() != null).toList();
  }

  boolean has(UnitId unit) {
    return all().stream().anyMatch(each -> each.id().equals(unit));
  }
}
