package se.gemensamingang.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;

/**
 * Everything the directory knows at one revision.
 *
 * @param structure the parts of the file that are not about persons; its lists of persons, groups and absences are empty
 * @param caseworkers the persons, also those who have left, by user id
 * @param intakeGroups the groups with their seats, by key
 * @param absences the absences, also those that have ended, by id
 */
record DirectoryState(DirectoryFile structure, SortedMap<String, CaseworkerEntry> caseworkers,
    SortedMap<String, IntakeGroupEntry> intakeGroups, SortedMap<String, AbsenceEntry> absences) {

  static DirectoryState empty() {
    return new DirectoryState(DirectoryFile.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** What a checked file says, persons and all. */
  static DirectoryState of(DirectoryFile file) {
    DirectoryState state = empty().withStructure(file);
    file.caseworkers().forEach(entry -> state.caseworkers.put(entry.id(), entry));
    file.intakeGroups().forEach(entry -> state.intakeGroups.put(entry.id(), entry));
    return state;
  }

  Optional<CaseworkerEntry> caseworker(String id) {
    return Optional.ofNullable(id).map(caseworkers::get);
  }

  Optional<IntakeGroupEntry> intakeGroup(String id) {
    return Optional.ofNullable(id).map(intakeGroups::get);
  }

  Optional<AbsenceEntry> absence(String id) {
    return Optional.ofNullable(id).map(absences::get);
  }

  DirectoryState withStructure(DirectoryFile file) {
    DirectoryFile alone = new DirectoryFile(file.municipalities(), file.targetGroups(), file.secrecyUnits(), file.units(),
        file.platforms(), null, null, null);
    return new DirectoryState(alone, caseworkers, intakeGroups, absences);
  }

  DirectoryState with(CaseworkerEntry entry) {
    return new DirectoryState(structure, with(caseworkers, entry.id(), entry), intakeGroups, absences);
  }

  DirectoryState with(IntakeGroupEntry entry) {
    return new DirectoryState(structure, caseworkers, with(intakeGroups, entry.id(), entry), absences);
  }

  DirectoryState with(AbsenceEntry entry) {
    return new DirectoryState(structure, caseworkers, intakeGroups, with(absences, entry.id(), entry));
  }

  /** The state in the form that can be checked. */
  DirectoryFile asFile() {
    return new DirectoryFile(structure.municipalities(), structure.targetGroups(), structure.secrecyUnits(),
        structure.units(), structure.platforms(), list(caseworkers.values()), list(intakeGroups.values()),
        list(absences.values()));
  }

  private static <E> List<E> list(Collection<E> entries) {
    return new ArrayList<>(entries);
  }

  private static <E> SortedMap<String, E> with(SortedMap<String, E> entries, String id, E entry) {
    SortedMap<String, E> changed = new TreeMap<>(entries);
    changed.put(id, entry);
    return changed;
  }
}
