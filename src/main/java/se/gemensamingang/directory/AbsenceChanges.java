package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.UUID;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.shared.Answer;

/** Changes of who is absent and who stands in. */
final class AbsenceChanges {

  private AbsenceChanges() {}

  static DirectoryChange register(AbsenceDetails details) {
    return (now, today) -> {
      if (details.firstDay() == null || details.lastDay() == null) {
        return Answer.refused(details.firstDay() == null ? "firstDay" : "lastDay", "Välj dag.");
      }
      if (details.lastDay().isBefore(today)) {
        return Answer.refused("lastDay", "Frånvaron är redan över. Välj en sista dag som är i dag eller senare.");
      }
      if (details.firstDay().isBefore(today)) {
        return Answer.refused("firstDay", "Frånvaron kan registreras tidigast från i dag. Välj dagens datum.");
      }
      return Answer.accepted(now.with(entry(details)));
    };
  }

  static DirectoryChange end(String id) {
    return (now, today) -> now.absence(id).filter(absence -> isOpen(absence, today))
        .map(absence -> Answer.accepted(now.with(ended(absence))))
        .orElseGet(() -> Answer.refused("", "Frånvaron är redan avslutad. Läs in sidan igen."));
  }

  private static AbsenceEntry entry(AbsenceDetails details) {
    return new AbsenceEntry(UUID.randomUUID().toString(), details.caseworker(), details.substitute(), details.firstDay(),
        details.lastDay(), false);
  }

  private static AbsenceEntry ended(AbsenceEntry absence) {
    return new AbsenceEntry(absence.id(), absence.caseworker(), absence.substitute(), absence.firstDay(),
        absence.lastDay(), true);
  }

  private static boolean isOpen(AbsenceEntry absence, LocalDate today) {
    return !absence.ended() && !absence.lastDay().isBefore(today);
  }
}
