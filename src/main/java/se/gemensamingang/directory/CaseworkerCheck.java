package se.gemensamingang.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;

/** Checks where people work and as what, and that no unit lacks a head and the directory no administrator. */
final class CaseworkerCheck {

  private final List<CaseworkerEntry> caseworkers;
  private final Faults faults;
  private final DirectoryCheck directory;
  private final Set<String> headed = new HashSet<>();

  CaseworkerCheck(List<CaseworkerEntry> caseworkers, Faults faults, DirectoryCheck directory) {
    this.caseworkers = caseworkers;
    this.faults = faults;
    this.directory = directory;
  }

  void run() {
    caseworkers.stream().filter(entry -> isActive(entry, Role.UNIT_HEAD)).forEach(head -> headed.add(unitToday(head)));
    Set<String> headless = new HashSet<>();
    for (int i = 0; i < caseworkers.size(); i++) {
      CaseworkerEntry entry = caseworkers.get(i);
      String at = "/caseworkers/" + i;
      directory.checkUnitReference(entry.unit(), at + "/unit");
      checkRoles(entry.roles(), at + "/roles");
      checkUnitStays(entry, at + "/unit");
      checkHead(entry, at, headless);
    }
    if (caseworkers.stream().noneMatch(entry -> isActive(entry, Role.ADMIN))) {
      faults.at("/caseworkers", "Katalogen har ingen administratör.",
          "Se till att någon aktiv person har rollen " + Role.ADMIN.code() + "; utan den kan ingen ändra katalogen.");
    }
  }

  private void checkRoles(List<String> roles, String at) {
    if (roles.isEmpty()) {
      faults.at(at, "Personen har ingen roll.", "Ge minst en roll.");
    }
    for (int i = 0; i < roles.size(); i++) {
      if (Role.withCode(roles.get(i)).isEmpty()) {
        faults.at(at + "/" + i, "Rollen ”" + roles.get(i) + "” finns inte.",
            "Välj en av " + DirectoryCheck.codes(Stream.of(Role.values()).map(Role::code)) + ".");
      }
    }
  }

  private void checkUnitStays(CaseworkerEntry entry, String at) {
    UnitEntry last = directory.succession().finallyFor(entry.unit());
    if (entry.active() && last != null && last.closes() != null) {
      faults.at(at, "Enheten ”" + last.id() + "” stänger " + last.closes() + " utan att tas över, men ”" + entry.id()
          + "” arbetar där.", "Flytta personen eller ange vilken enhet som tar över.");
    }
  }

  private void checkHead(CaseworkerEntry entry, String at, Set<String> headless) {
    String unit = unitToday(entry);
    if (isActive(entry, Role.CASEWORKER) && unit != null && !headed.contains(unit) && headless.add(unit)) {
      faults.at(at + "/unit", "Enheten ”" + unit + "” har handläggare men ingen enhetschef.",
          "Ge någon aktiv på enheten rollen " + Role.UNIT_HEAD.code() + " först.");
    }
  }

  private String unitToday(CaseworkerEntry entry) {
    UnitEntry unit = directory.succession().on(directory.today(), entry.unit());
    return unit == null ? null : unit.id();
  }

  private static boolean isActive(CaseworkerEntry entry, Role role) {
    return entry.active() && entry.roles().contains(role.code());
  }
}
