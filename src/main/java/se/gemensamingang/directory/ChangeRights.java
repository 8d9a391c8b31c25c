package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** Who may change what, as the directory is at the moment of the change. */
final class ChangeRights {

  private ChangeRights() {}

  /** Lets the change through when an administrator asks for it. */
  static DirectoryChange onlyByAdministrator(CaseworkerId actor, DirectoryChange change) {
    return (now, today) -> has(now, actor.value(), Role.ADMIN) ? change.applyTo(now, today)
        : Answer.refused("", "Bara administratören får ändra i katalogen.");
  }

  /** Lets the change through when it leaves the asker's own unit and roles alone: nobody gives rights to oneself. */
  static DirectoryChange neverOfOwnRights(CaseworkerId actor, CaseworkerDetails details, DirectoryChange change) {
    return (now, today) -> now.caseworker(details.id()).filter(entry -> entry.id().equals(actor.value()))
        .filter(entry -> !entry.unit().equals(details.unit())
            || !Set.copyOf(entry.roles()).equals(Set.copyOf(details.roles()))).isPresent()
        ? Answer.refused("roles", "Ingen ändrar sina egna roller eller sin egen enhet. Be en annan administratör.")
        : change.applyTo(now, today);
  }

  /** Lets the change through when the absent caseworker, the head of the same unit or an administrator asks for it. */
  static DirectoryChange onlyByOwnUnit(CaseworkerId actor, String absent, DirectoryChange change) {
    return (now, today) -> mayRegister(now, actor.value(), absent, today) ? change.applyTo(now, today)
        : Answer.refused("caseworker",
            "Frånvaro registreras av handläggaren själv eller av enhetschefen. Välj någon på din enhet.");
  }

  /** The same for an absence that is registered already. */
  static DirectoryChange onlyByOwnUnitOf(CaseworkerId actor, String absence, DirectoryChange change) {
    return (now, today) -> {
      String absent = now.absence(absence).map(AbsenceEntry::caseworker).orElse("");
      return onlyByOwnUnit(actor, absent, change).applyTo(now, today);
    };
  }

  static boolean mayRegister(DirectoryState now, String actor, String absent, LocalDate today) {
    Optional<CaseworkerEntry> who = active(now, absent);
    if (who.isEmpty() || active(now, actor).isEmpty()) {
      return false;
    }
    return actor.equals(absent) || has(now, actor, Role.ADMIN) || heads(now, actor, absent, today);
  }

  static boolean mayFollowSteps(DirectoryState now, String actor, String absent, LocalDate today) {
    return active(now, absent).isPresent()
        && (actor.equals(absent) || has(now, actor, Role.COORDINATOR) || heads(now, actor, absent, today));
  }

  static boolean mayHandOver(DirectoryState now, String actor, String from, LocalDate today) {
    return !actor.equals(from) && (has(now, actor, Role.ADMIN) || heads(now, actor, from, today));
  }

  /** Whether somebody heads the unit of a caseworker. */
  static boolean heads(DirectoryState now, String actor, String caseworker, LocalDate today) {
    return has(now, actor, Role.UNIT_HEAD) && unit(now, actor, today).equals(unit(now, caseworker, today));
  }

  private static Optional<String> unit(DirectoryState now, String caseworker, LocalDate today) {
    return now.caseworker(caseworker).map(CaseworkerEntry::unit)
        .map(unit -> new Succession(now.structure().units()).on(today, unit)).map(UnitEntry::id);
  }

  private static boolean has(DirectoryState now, String caseworker, Role role) {
    return active(now, caseworker).filter(entry -> entry.roles().contains(role.code())).isPresent();
  }

  private static Optional<CaseworkerEntry> active(DirectoryState now, String caseworker) {
    return now.caseworker(caseworker).filter(CaseworkerEntry::active);
  }
}
