package se.gemensamingang.directory;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;

/** Looks for everything that would make the directory untrue, and notes each fault. */
final class DirectoryCheck {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  private final DirectoryFile file;
  private final Faults faults;
  private final Map<String, SecrecyUnitEntry> secrecyUnits = new HashMap<>();
  private final Map<String, UnitEntry> units = new HashMap<>();
  private final Map<String, CaseworkerEntry> caseworkers = new HashMap<>();

  DirectoryCheck(DirectoryFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  void run() {
    checkSecrecyUnits();
    checkParties();
    checkUnits();
    checkCaseworkers();
    checkIntakeGroups();
  }

  private void checkSecrecyUnits() {
    for (int i = 0; i < file.secrecyUnits().size(); i++) {
      SecrecyUnitEntry entry = file.secrecyUnits().get(i);
      String at = "/secrecyUnits/" + i;
      remember(secrecyUnits, entry.id(), entry, at + "/id");
      checkName(entry.name(), at);
      checkParty(entry, at);
    }
  }

  private void checkParty(SecrecyUnitEntry entry, String at) {
    if (entry.party() == null) {
      return;
    }
    Optional<PartyKind> party = party(entry.party(), at + "/party");
    boolean municipal = party.filter(PartyKind.MUNICIPALITY::equals).isPresent();
    if (municipal && entry.municipality() == null) {
      faults.at(at, "Det framgår inte vilken kommun sekretessenheten hör till.", "Lägg till municipality.");
    }
    if (entry.municipality() != null) {
      checkId(entry.municipality(), at + "/municipality");
    }
  }

  private void checkParties() {
    Set<PartyKind> missing = EnumSet.allOf(PartyKind.class);
    file.secrecyUnits().forEach(entry -> PartyKind.withCode(entry.party()).ifPresent(missing::remove));
    missing.forEach(party -> faults.at("/secrecyUnits",
        "Parten ”" + party.code() + "” saknas; lagen (2003:1210) kräver alla fyra parterna.",
        "Lägg till en sekretessenhet med party: " + party.code() + "."));
  }

  private void checkUnits() {
    for (int i = 0; i < file.units().size(); i++) {
      UnitEntry entry = file.units().get(i);
      String at = "/units/" + i;
      remember(units, entry.id(), entry, at + "/id");
      checkIsNoRole(entry.id(), at + "/id");
      checkName(entry.name(), at);
      checkReference(secrecyUnits, entry.secrecyUnit(), "Sekretessenheten", at + "/secrecyUnit");
    }
  }

  /** Units and roles are groups side by side in the engine: a unit called admin would make its members administrators. */
  private void checkIsNoRole(String id, String at) {
    if (Role.withCode(id).isPresent() || "camunda-admin".equals(id)) {
      faults.at(at, "Id ”" + id + "” är namnet på en roll.", "Ge enheten ett annat id.");
    }
  }

  private void checkCaseworkers() {
    for (int i = 0; i < file.caseworkers().size(); i++) {
      CaseworkerEntry entry = file.caseworkers().get(i);
      String at = "/caseworkers/" + i;
      remember(caseworkers, entry.id(), entry, at + "/id");
      checkName(entry.name(), at);
      checkReference(units, entry.unit(), "Enheten", at + "/unit");
      checkRoles(entry.roles(), at + "/roles");
    }
  }

  private void checkRoles(List<String> roles, String at) {
    if (roles.isEmpty()) {
      faults.at(at, "Personen har ingen roll.", "Ge minst en roll.");
    }
    for (int i = 0; i < roles.size(); i++) {
      if (Role.withCode(roles.get(i)).isEmpty()) {
        faults.at(at + "/" + i, "Rollen ”" + roles.get(i) + "” finns inte.", "Välj en av " + roleCodes() + ".");
      }
    }
  }

  private static String roleCodes() {
    return String.join(", ", EnumSet.allOf(Role.class).stream().map(Role::code).toList());
  }

  private void checkIntakeGroups() {
    Map<String, IntakeGroupEntry> groups = new HashMap<>();
    for (int i = 0; i < file.intakeGroups().size(); i++) {
      IntakeGroupEntry entry = file.intakeGroups().get(i);
      String at = "/intakeGroups/" + i;
      remember(groups, entry.municipality(), entry, at + "/municipality");
      checkName(entry.name(), at);
      new IntakeGroupCheck(entry, at, faults, this).run();
    }
  }

  /** The active caseworker with the id; anything else is noted as a fault. */
  Optional<CaseworkerEntry> activeCaseworker(String id, String at) {
    CaseworkerEntry entry = caseworkers.get(id);
    if (entry == null) {
      faults.at(at, "Personen ”" + id + "” finns inte under caseworkers.", "Rätta id eller lägg till personen.");
    } else if (!entry.active()) {
      faults.at(at, "Personen ”" + id + "” är avslutad.", "Utse någon som är aktiv.");
    } else {
      return Optional.of(entry);
    }
    return Optional.empty();
  }

  /** The secrecy unit where the caseworker works, where the file says so. */
  Optional<SecrecyUnitEntry> secrecyUnitOf(CaseworkerEntry caseworker) {
    return Optional.ofNullable(units.get(caseworker.unit())).map(unit -> secrecyUnits.get(unit.secrecyUnit()));
  }

  /** The party with the code; an unknown one is noted as a fault. */
  Optional<PartyKind> party(String code, String at) {
    Optional<PartyKind> party = PartyKind.withCode(code);
    if (party.isEmpty()) {
      faults.at(at, "Parten ”" + code + "” finns inte.",
          "Välj en av " + String.join(", ", EnumSet.allOf(PartyKind.class).stream().map(PartyKind::code).toList())
              + ".");
    }
    return party;
  }

  /** Notes a fault when the id has another shape than the engine and the identity provider can take. */
  void checkId(String id, String at) {
    if (id == null || !ID.matcher(id).matches()) {
      faults.at(at, "Id saknas eller har otillåtna tecken.",
          "Använd bara bokstäverna a-z, siffror och bindestreck, högst 64 tecken.");
    }
  }

  private <E> void remember(Map<String, E> known, String id, E entry, String at) {
    checkId(id, at);
    if (id != null && known.putIfAbsent(id, entry) != null) {
      faults.at(at, "Id ”" + id + "” används två gånger.", "Ge ett av dem ett annat id.");
    }
  }

  private void checkName(String name, String at) {
    if (name == null || name.isBlank()) {
      faults.at(at, "Namnet saknas.", "Lägg till name.");
    }
  }

  private void checkReference(Map<String, ?> known, String id, String what, String at) {
    if (id == null || !known.containsKey(id)) {
      faults.at(at, what + " ”" + id + "” finns inte.", "Rätta id eller lägg till den.");
    }
  }
}
