package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;
import se.gemensamingang.shared.Answer;

/** Changes of who works where and as what. */
final class CaseworkerChanges {

  private CaseworkerChanges() {}

  static DirectoryChange add(CaseworkerDetails details) {
    return (now, today) -> {
      String id = details.id().strip();
      if (now.caseworkers().keySet().stream().anyMatch(id::equalsIgnoreCase)) {
        return Answer.refused("id", "Användarnamnet finns redan, kanske på någon som är avslutad. Välj ett annat.");
      }
      return unitIsOpen(now, details.unit(), today)
          .orElseGet(() -> Answer.accepted(now.with(entry(id, details, true))));
    };
  }

  static DirectoryChange change(CaseworkerDetails details) {
    return (now, today) -> {
      Optional<CaseworkerEntry> known = now.caseworker(details.id());
      if (known.isEmpty()) {
        return unknown();
      }
      UnitEntry unit = new Succession(now.structure().units()).on(today, known.get().unit());
      boolean stays = unit != null && unit.id().equals(details.unit());
      CaseworkerEntry changed = entry(details.id(), details, known.get().active());
      return (stays ? Optional.<Answer<DirectoryState>>empty() : unitIsOpen(now, details.unit(), today))
          .orElseGet(() -> Answer.accepted(now.with(changed)));
    };
  }

  static DirectoryChange setActive(String id, boolean active) {
    return (now, today) -> now.caseworker(id)
        .map(known -> Answer.accepted(now.with(
            new CaseworkerEntry(known.id(), known.name(), known.unit(), known.roles(), active))))
        .orElseGet(CaseworkerChanges::unknown);
  }

  private static CaseworkerEntry entry(String id, CaseworkerDetails details, boolean active) {
    List<String> roles = details.roles().stream().distinct().sorted().toList();
    return new CaseworkerEntry(id, details.name().strip(), details.unit(), roles, active);
  }

  /** Says no to a unit that is closed; one that does not exist is left to the check of the whole. */
  private static Optional<Answer<DirectoryState>> unitIsOpen(DirectoryState now, String unit, LocalDate today) {
    UnitEntry known = new Succession(now.structure().units()).on(today, unit);
    boolean isOpen = known == null || known.id().equals(unit) && (known.closes() == null || !known.closes().isBefore(today));
    return isOpen ? Optional.empty()
        : Optional.of(Answer.refused("unit", "Enheten är stängd eller övertagen. Välj en enhet som är öppen."));
  }

  private static Answer<DirectoryState> unknown() {
    return Answer.refused("", "Personen finns inte. Läs in sidan igen.");
  }
}
