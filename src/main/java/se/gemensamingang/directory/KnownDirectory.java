package se.gemensamingang.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.gemensamingang.directory.DirectoryEvent.Kind;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;

/**
 * A state of the directory together with when each thing in it was last changed.
 *
 * @param revision the latest of all revisions, 0 when nothing is written
 * @param state what the directory knows
 * @param revisions the latest revision of each thing
 */
record KnownDirectory(long revision, DirectoryState state, Map<Subject, Long> revisions) {

  /** A thing that changes for itself. */
  record Subject(Kind kind, String id) {}

  /** Puts the latest events of each thing together. */
  static KnownDirectory of(List<DirectoryEvent> latestOfEach) {
    TreeMap<String, CaseworkerEntry> caseworkers = new TreeMap<>();
    TreeMap<String, IntakeGroupEntry> groups = new TreeMap<>();
    TreeMap<String, AbsenceEntry> absences = new TreeMap<>();
    Map<Subject, Long> revisions = new HashMap<>();
    DirectoryFile structure = DirectoryFile.empty();
    for (DirectoryEvent event : latestOfEach) {
      revisions.put(new Subject(event.kind(), event.subject()), event.revision());
      switch (event.kind()) {
        case STRUCTURE -> structure = (DirectoryFile) event.entry();
        case CASEWORKER -> caseworkers.put(event.subject(), (CaseworkerEntry) event.entry());
        case INTAKE_GROUP -> groups.put(event.subject(), (IntakeGroupEntry) event.entry());
        default -> absences.put(event.subject(), (AbsenceEntry) event.entry());
      }
    }
    long revision = revisions.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new KnownDirectory(revision, new DirectoryState(structure, caseworkers, groups, absences), revisions);
  }

  /** Whether the thing has been changed since somebody saw the directory at the revision. */
  boolean isChangedSince(Subject subject, long seen) {
    return revisions.getOrDefault(subject, 0L) > seen;
  }
}
