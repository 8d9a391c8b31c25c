package se.gemensamingang.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/** The directory as written down. Anything may be missing or wrong until {@link DirectoryCheck} has looked. */
record DirectoryFile(
    List<CodeEntry> municipalities,
    List<CodeEntry> targetGroups,
    List<SecrecyUnitEntry> secrecyUnits,
    List<UnitEntry> units,
    List<PlatformEntry> platforms,
    List<CaseworkerEntry> caseworkers,
    List<IntakeGroupEntry> intakeGroups,
    @JsonIgnore List<AbsenceEntry> absences) {

  DirectoryFile {
    municipalities = orEmpty(municipalities);
    targetGroups = orEmpty(targetGroups);
    secrecyUnits = orEmpty(secrecyUnits);
    units = orEmpty(units);
    platforms = orEmpty(platforms);
    caseworkers = orEmpty(caseworkers);
    intakeGroups = orEmpty(intakeGroups);
    absences = orEmpty(absences);
  }

  static DirectoryFile empty() {
    return new DirectoryFile(null, null, null, null, null, null, null, null);
  }

  /** A code with its Swedish name. */
  record CodeEntry(String id, String name) {}

  /** A secrecy unit; the party is absent for the samordningsförbund, the municipality for all but municipal ones. */
  record SecrecyUnitEntry(String id, String name, String party, String municipality) {}

  /** A unit; without municipalities or target groups it serves all of them that its secrecy unit may serve. */
  record UnitEntry(String id, String name, String secrecyUnit, String kind, String phone, List<String> municipalities,
      List<String> targetGroups, LocalDate opens, LocalDate closes, TakeoverEntry takenOver) {

    UnitEntry {
      municipalities = orEmpty(municipalities);
      targetGroups = orEmpty(targetGroups);
    }
  }

  /** From which day another unit has taken over. */
  record TakeoverEntry(String by, LocalDate from) {}

  record PlatformEntry(String id, String name, List<String> municipalities, List<String> targetGroups, AgesEntry ages,
      Integer capacity, LocalDate opens, LocalDate closes, MeetingsEntry meetings) {

    PlatformEntry {
      municipalities = orEmpty(municipalities);
      targetGroups = orEmpty(targetGroups);
    }
  }

  /** The age in whole years at enrolment. */
  record AgesEntry(Integer from, Integer to) {}

  /** Meeting days: either a first day and an interval in weeks, or a list of days. */
  record MeetingsEntry(LocalDate first, Integer everyWeeks, List<LocalDate> days, Integer stopDays) {

    MeetingsEntry {
      days = orEmpty(days);
    }
  }

  record CaseworkerEntry(String id, String name, String unit, List<String> roles,
      @JsonProperty(defaultValue = "true") Boolean active) {

    CaseworkerEntry {
      roles = orEmpty(roles);
      active = active == null || active;
    }
  }

  record IntakeGroupEntry(String municipality, String platform, String name, String chair, List<SeatEntry> seats) {

    IntakeGroupEntry {
      seats = orEmpty(seats);
    }

    /** The group's key: there is one group for each municipality, and one more for each platform that has its own. */
    @JsonIgnore
    String id() {
      return platform == null ? municipality : platform + "." + municipality;
    }
  }

  /** A seat; its representatives follow each other in time, its deputies stand side by side. */
  record SeatEntry(String id, String party,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<TermEntry> representative,
      List<TermEntry> deputies) {

    SeatEntry {
      representative = orEmpty(representative);
      deputies = orEmpty(deputies);
    }
  }

  /** Who holds a seat, and when; written as an object, or as the caseworker's id alone. */
  record TermEntry(String caseworker, LocalDate from, LocalDate to) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    TermEntry {
      // The shape alone; who may sit is checked elsewhere.
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TermEntry of(String caseworker) {
      return new TermEntry(caseworker, null, null);
    }
  }

  /** A caseworker's absence with the substitute, through whole days. */
  record AbsenceEntry(String id, String caseworker, String substitute, LocalDate firstDay, LocalDate lastDay,
      boolean ended) {}

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
