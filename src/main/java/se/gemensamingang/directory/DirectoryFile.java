package se.gemensamingang.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The directory as written in its file. Anything may be missing or wrong until {@link DirectoryCheck} has looked. */
record DirectoryFile(
    List<SecrecyUnitEntry> secrecyUnits,
    List<UnitEntry> units,
    List<CaseworkerEntry> caseworkers,
    List<IntakeGroupEntry> intakeGroups) {

  DirectoryFile {
    secrecyUnits = orEmpty(secrecyUnits);
    units = orEmpty(units);
    caseworkers = orEmpty(caseworkers);
    intakeGroups = orEmpty(intakeGroups);
  }

  /** A secrecy unit; the party is absent for the samordningsförbund, the municipality for all but municipal ones. */
  record SecrecyUnitEntry(String id, String name, String party, String municipality) {}

  record UnitEntry(String id, String name, String secrecyUnit) {}

  record CaseworkerEntry(String id, String name, String unit, List<String> roles,
      @JsonProperty(defaultValue = "true") Boolean active) {

    CaseworkerEntry {
      roles = orEmpty(roles);
      active = active == null || active;
    }
  }

  record IntakeGroupEntry(String municipality, String name, String chair, List<SeatEntry> seats) {

    IntakeGroupEntry {
      seats = orEmpty(seats);
    }
  }

  record SeatEntry(String id, String party, String representative, List<String> deputies) {

    SeatEntry {
      deputies = orEmpty(deputies);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
