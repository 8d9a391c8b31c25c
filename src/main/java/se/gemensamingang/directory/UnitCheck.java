package se.gemensamingang.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.TakeoverEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;

/** Checks whom a unit serves, when it is open and who takes over. */
final class UnitCheck {

  /** As people write it, so that nobody takes it for something else: area code and number, or the international form. */
  private static final Pattern PHONE = Pattern.compile("(0\\d{1,3}-|\\+\\d{2} ?)\\d[\\d ]{4,11}\\d");

  private final UnitEntry unit;
  private final String at;
  private final Faults faults;
  private final DirectoryCheck directory;

  UnitCheck(UnitEntry unit, String at, Faults faults, DirectoryCheck directory) {
    this.unit = unit;
    this.at = at;
    this.faults = faults;
    this.directory = directory;
  }

  void run() {
    checkKind();
    checkPhone();
    directory.checkMunicipalities(unit.municipalities(), at + "/municipalities");
    directory.checkTargetGroups(unit.targetGroups(), at + "/targetGroups");
    directory.checkPeriod(unit.opens(), unit.closes(), at + "/closes");
    if (unit.takenOver() != null) {
      checkTakeover(unit.takenOver());
    }
  }

  private void checkKind() {
    if (unit.kind() != null && UnitKind.withCode(unit.kind()).isEmpty()) {
      faults.at(at + "/kind", "Enhetstypen ”" + unit.kind() + "” finns inte.",
          "Välj en av " + DirectoryCheck.codes(Stream.of(UnitKind.values()).map(UnitKind::code)) + ".");
    }
  }

  private void checkPhone() {
    if (unit.phone() != null && !PHONE.matcher(unit.phone()).matches()) {
      faults.at(at + "/phone", "Telefonnumret ”" + unit.phone() + "” går inte att läsa.",
          "Skriv det så här: 046-35 50 00 eller +46 46 35 50 00, inom citattecken, eller ta bort raden.");
    }
  }

  private void checkTakeover(TakeoverEntry takeover) {
    Optional<UnitEntry> successor = directory.unit(takeover.by());
    if (takeover.from() == null) {
      faults.at(at + "/takenOver", "Det framgår inte från vilken dag enheten är övertagen.", "Lägg till from.");
    } else if (unit.closes() != null) {
      faults.at(at + "/closes", "Enheten har både sista dag och övertagande.",
          "Ta bort closes; en övertagen enhet stänger dagen före övertagandet.");
    } else if (successor.isEmpty()) {
      directory.checkUnitReference(takeover.by(), at + "/takenOver/by");
    } else {
      checkSuccessor(takeover, successor.get());
    }
  }

  private void checkSuccessor(TakeoverEntry takeover, UnitEntry successor) {
    String by = at + "/takenOver/by";
    if (leadsBack(successor)) {
      faults.at(by, "Övertagandet leder tillbaka till enheten själv.", "Låt en annan enhet ta över.");
    } else if (isClosed(takeover, successor)) {
      faults.at(by, "Enheten ”" + takeover.by() + "” är inte öppen den dag den ska ta över.",
          "Rätta dagarna eller låt en annan enhet ta över.");
    } else if (!isOfTheSameParty(successor)) {
      faults.at(by, "Enheten ”" + takeover.by() + "” hör till en annan part eller kommun.",
          "Låt en enhet hos samma part och kommun ta över.");
    }
  }

  private boolean leadsBack(UnitEntry successor) {
    UnitEntry last = directory.succession().finallyFor(successor.id());
    return last != null && last.takenOver() != null && last.takenOver().from() != null;
  }

  private static boolean isClosed(TakeoverEntry takeover, UnitEntry successor) {
    return successor.opens() != null && takeover.from().isBefore(successor.opens())
        || successor.closes() != null && takeover.from().isAfter(successor.closes())
        || successor.takenOver() != null && !takeover.from().isBefore(successor.takenOver().from());
  }

  private boolean isOfTheSameParty(UnitEntry successor) {
    Optional<String> mine = directory.secrecyUnitOf(unit).map(UnitCheck::party);
    Optional<String> theirs = directory.secrecyUnitOf(successor).map(UnitCheck::party);
    return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
  }

  private static String party(SecrecyUnitEntry secrecyUnit) {
    return secrecyUnit.party() + "/" + secrecyUnit.municipality();
  }
}
