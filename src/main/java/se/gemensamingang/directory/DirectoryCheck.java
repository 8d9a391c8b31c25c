package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.CodeEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.PlatformEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;

/**
 * Looks for everything that would make the directory untrue, and notes each fault: in a file, and in what a change made
 * on a page would lead to.
 */
final class DirectoryCheck {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final int LONGEST_NAME = 100;

  private final DirectoryFile file;
  private final LocalDate today;
  private final Faults faults;
  private final Succession succession;
  private final Map<String, CodeEntry> municipalities = new HashMap<>();
  private final Map<String, CodeEntry> targetGroups = new HashMap<>();
  private final Map<String, SecrecyUnitEntry> secrecyUnits = new HashMap<>();
  private final Map<String, UnitEntry> units = new HashMap<>();
  private final Map<String, PlatformEntry> platforms = new HashMap<>();
  private final Map<String, CaseworkerEntry> caseworkers = new HashMap<>();

  DirectoryCheck(DirectoryFile file, LocalDate today, Faults faults) {
    this.file = file;
    this.today = today;
    this.faults = faults;
    this.succession = new Succession(file.units());
  }

  void run() {
    checkCodes();
    checkSecrecyUnits();
    checkParties();
    checkUnits();
    checkPlatforms();
    checkCaseworkers();
    checkIntakeGroups();
    new AbsenceCheck(file.absences(), this, faults).run();
  }

  private void checkCodes() {
    for (int i = 0; i < file.municipalities().size(); i++) {
      CodeEntry entry = file.municipalities().get(i);
      remember(municipalities, entry.id(), entry, "/municipalities/" + i + "/id");
      checkName(entry.name(), "/municipalities/" + i);
    }
    for (int i = 0; i < file.targetGroups().size(); i++) {
      CodeEntry entry = file.targetGroups().get(i);
      String at = "/targetGroups/" + i;
      if (entry.id() == null || !CODE.matcher(entry.id()).matches()) {
        faults.at(at + "/id", "Målgruppens kod saknas eller har otillåtna tecken.",
            "Använd bara stora bokstäver A-Z, siffror och understreck, högst 40 tecken.");
      } else if (targetGroups.putIfAbsent(entry.id(), entry) != null) {
        faults.at(at + "/id", "Id ”" + entry.id() + "” används två gånger.", "Ge ett av dem ett annat id.");
      }
      checkName(entry.name(), at);
    }
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
      checkMunicipality(entry.municipality(), at + "/municipality");
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
    for (int i = 0; i < file.units().size(); i++) {
      new UnitCheck(file.units().get(i), "/units/" + i, faults, this).run();
    }
  }

  /** Units and roles are groups side by side in the engine: a unit called admin would make its members administrators. */
  private void checkIsNoRole(String id, String at) {
    if (Role.withCode(id).isPresent() || "camunda-admin".equals(id)) {
      faults.at(at, "Id ”" + id + "” är namnet på en roll.", "Ge enheten ett annat id.");
    }
  }

  private void checkPlatforms() {
    for (int i = 0; i < file.platforms().size(); i++) {
      PlatformEntry entry = file.platforms().get(i);
      String at = "/platforms/" + i;
      remember(platforms, entry.id(), entry, at + "/id");
      checkName(entry.name(), at);
      new PlatformCheck(entry, at, faults, this).run();
    }
  }

  private void checkCaseworkers() {
    for (int i = 0; i < file.caseworkers().size(); i++) {
      CaseworkerEntry entry = file.caseworkers().get(i);
      remember(caseworkers, entry.id(), entry, "/caseworkers/" + i + "/id");
      checkName(entry.name(), "/caseworkers/" + i);
    }
    new CaseworkerCheck(file.caseworkers(), faults, this).run();
  }

  private void checkIntakeGroups() {
    Map<String, IntakeGroupEntry> groups = new HashMap<>();
    for (int i = 0; i < file.intakeGroups().size(); i++) {
      IntakeGroupEntry entry = file.intakeGroups().get(i);
      String at = "/intakeGroups/" + i;
      checkId(entry.municipality(), at + "/municipality");
      checkMunicipality(entry.municipality(), at + "/municipality");
      if (entry.platform() != null) {
        checkReference(platforms, entry.platform(), "Plattformen", at + "/platform");
      }
      if (entry.municipality() != null && groups.putIfAbsent(entry.id(), entry) != null) {
        faults.at(at + "/municipality", "Id ”" + entry.municipality() + "” används två gånger.",
            "Ha en grupp för varje kommun, och högst en till för varje plattform.");
      }
      checkName(entry.name(), at);
      new IntakeGroupCheck(entry, at, faults, this).run();
    }
  }

  LocalDate today() {
    return today;
  }

  Optional<UnitEntry> unit(String id) {
    return Optional.ofNullable(units.get(id));
  }

  Succession succession() {
    return succession;
  }

  Optional<CaseworkerEntry> caseworker(String id) {
    return Optional.ofNullable(caseworkers.get(id));
  }

  /** The secrecy unit of the unit, where the file says so. */
  Optional<SecrecyUnitEntry> secrecyUnitOf(UnitEntry unit) {
    return Optional.ofNullable(secrecyUnits.get(unit.secrecyUnit()));
  }

  /** The secrecy unit where the caseworker works today, where the file says so. */
  Optional<SecrecyUnitEntry> secrecyUnitOf(CaseworkerEntry caseworker) {
    return Optional.ofNullable(succession.on(today, caseworker.unit())).flatMap(this::secrecyUnitOf);
  }

  /** The party with the code; an unknown one is noted as a fault. */
  Optional<PartyKind> party(String code, String at) {
    Optional<PartyKind> party = PartyKind.withCode(code);
    if (party.isEmpty()) {
      faults.at(at, "Parten ”" + code + "” finns inte.",
          "Välj en av " + codes(Stream.of(PartyKind.values()).map(PartyKind::code)) + ".");
    }
    return party;
  }

  static String codes(Stream<String> codes) {
    return codes.collect(Collectors.joining(", "));
  }

  /** Notes a fault when the id has another shape than the engine and the identity provider can take. */
  void checkId(String id, String at) {
    if (id == null || !ID.matcher(id).matches()) {
      faults.at(at, "Id saknas eller har otillåtna tecken.",
          "Använd bara bokstäverna a-z, siffror och bindestreck, högst 64 tecken.");
    }
  }

  /** Notes a fault when the file lists its municipalities and this is none of them. */
  void checkMunicipality(String code, String at) {
    if (!municipalities.isEmpty() && !municipalities.containsKey(code)) {
      faults.at(at, "Kommunen ”" + code + "” finns inte.", "Rätta koden eller lägg till den under municipalities.");
    }
  }

  void checkMunicipalities(List<String> codes, String at) {
    for (int i = 0; i < codes.size(); i++) {
      checkId(codes.get(i), at + "/" + i);
      checkMunicipality(codes.get(i), at + "/" + i);
    }
  }

  void checkTargetGroups(List<String> codes, String at) {
    for (int i = 0; i < codes.size(); i++) {
      if (!targetGroups.containsKey(codes.get(i))) {
        faults.at(at + "/" + i, "Målgruppen ”" + codes.get(i) + "” finns inte.",
            "Rätta koden eller lägg till den under targetGroups.");
      }
    }
  }

  /** Notes a fault when something opens after it has closed. */
  void checkPeriod(LocalDate first, LocalDate last, String at) {
    if (first != null && last != null && last.isBefore(first)) {
      faults.at(at, "Sista dagen kommer före den första.", "Byt plats på dagarna eller rätta en av dem.");
    }
  }

  void checkReference(Map<String, ?> known, String id, String what, String at) {
    if (id == null || id.isBlank()) {
      faults.at(at, what + " saknas.", "Välj en som finns.");
    } else if (!known.containsKey(id)) {
      faults.at(at, what + " ”" + id + "” finns inte.", "Rätta id eller lägg till den.");
    }
  }

  void checkUnitReference(String id, String at) {
    checkReference(units, id, "Enheten", at);
  }

  private <E> void remember(Map<String, E> known, String id, E entry, String at) {
    checkId(id, at);
    if (id != null && known.putIfAbsent(id, entry) != null) {
      faults.at(at, "Id ”" + id + "” används två gånger.", "Ge ett av dem ett annat id.");
    }
  }

  private void checkName(String name, String at) {
    if (name == null || name.isBlank()) {
      faults.at(at + "/name", "Namnet saknas.", "Skriv ett namn.");
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      faults.at(at + "/name", "Namnet är för långt eller har otillåtna tecken.",
          "Skriv högst " + LONGEST_NAME + " tecken på en rad.");
    }
  }
}
