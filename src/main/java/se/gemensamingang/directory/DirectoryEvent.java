package se.gemensamingang.directory;

import java.time.Instant;

/**
 * What something in the directory was after a change.
 *
 * @param revision counts every change of the directory
 * @param kind what kind of thing
 * @param subject which one
 * @param entry its entry in {@link DirectoryFile}; for the structure the whole file without persons
 * @param writtenBy the user id, or {@link DirectoryEvents#FROM_FILE}
 * @param writtenAt when
 */
record DirectoryEvent(long revision, Kind kind, String subject, Object entry, String writtenBy, Instant writtenAt) {

  /** The kinds of things that change each for itself. */
  enum Kind {
    STRUCTURE(DirectoryFile.class),
    CASEWORKER(DirectoryFile.CaseworkerEntry.class),
    INTAKE_GROUP(DirectoryFile.IntakeGroupEntry.class),
    ABSENCE(DirectoryFile.AbsenceEntry.class);

    private final Class<?> entryType;

    Kind(Class<?> entryType) {
      this.entryType = entryType;
    }

    Class<?> entryType() {
      return entryType;
    }
  }
}
