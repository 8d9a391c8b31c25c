package se.gemensamingang.directory;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;

/** Checks that an intake group has one seat per party and that those who sit there may. */
final class IntakeGroupCheck {

  private final IntakeGroupEntry group;
  private final String at;
  private final Faults faults;
  private final DirectoryCheck directory;

  IntakeGroupCheck(IntakeGroupEntry group, String at, Faults faults, DirectoryCheck directory) {
    this.group = group;
    this.at = at;
    this.faults = faults;
    this.directory = directory;
  }

  void run() {
    checkOneSeatPerParty();
    checkSeats();
    checkChair();
  }

  private void checkOneSeatPerParty() {
    Map<PartyKind, Integer> seats = new EnumMap<>(PartyKind.class);
    group.seats().forEach(seat -> PartyKind.withCode(seat.party()).ifPresent(party -> seats.merge(party, 1, Integer::sum)));
    for (PartyKind party : PartyKind.values()) {
      int count = seats.getOrDefault(party, 0);
      if (count != 1) {
        faults.at(at + "/seats", "Parten ”" + party.code() + "” har " + count + " platser i gruppen.",
            "Varje part ska ha precis en plats.");
      }
    }
  }

  private void checkSeats() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < group.seats().size(); i++) {
      SeatEntry seat = group.seats().get(i);
      String seatAt = at + "/seats/" + i;
      directory.checkId(seat.id(), seatAt + "/id");
      if (seat.id() != null && !ids.add(seat.id())) {
        faults.at(seatAt + "/id", "Platsen ”" + seat.id() + "” finns två gånger i gruppen.",
            "Ge en av dem ett annat id.");
      }
      checkSeat(seat, seatAt);
    }
  }

  private void checkSeat(SeatEntry seat, String seatAt) {
    Optional<PartyKind> party = directory.party(seat.party(), seatAt + "/party");
    checkMember(seat.representative(), party, seatAt + "/representative");
    Set<String> sitting = new HashSet<>(Set.of(String.valueOf(seat.representative())));
    for (int i = 0; i < seat.deputies().size(); i++) {
      String deputyAt = seatAt + "/deputies/" + i;
      checkMember(seat.deputies().get(i), party, deputyAt);
      if (!sitting.add(String.valueOf(seat.deputies().get(i)))) {
        faults.at(deputyAt, "Samma person står två gånger på platsen.", "Ta bort den ena eller utse någon annan.");
      }
    }
  }

  private void checkMember(String id, Optional<PartyKind> party, String memberAt) {
    Optional<CaseworkerEntry> member = directory.activeCaseworker(id, memberAt);
    if (member.isEmpty()) {
      return;
    }
    if (!member.get().roles().contains(Role.INTAKE_MEMBER.code())) {
      faults.at(memberAt, "Personen ”" + id + "” har inte rollen intake-member.", "Lägg till rollen på personen.");
    }
    directory.secrecyUnitOf(member.get()).ifPresent(unit -> checkParty(id, unit, party, memberAt));
  }

  private void checkParty(String id, SecrecyUnitEntry unit, Optional<PartyKind> party, String memberAt) {
    if (unit.party() == null) {
      faults.at(memberAt, "Personen ”" + id + "” är anställd av förbundet, som inte får besluta om enskilda.",
          "Utse någon från parten.");
    } else if (party.isPresent() && !party.get().code().equals(unit.party())) {
      faults.at(memberAt, "Personen ”" + id + "” hör inte till parten ”" + party.get().code() + "”.",
          "Utse någon från parten.");
    } else if (PartyKind.MUNICIPALITY.code().equals(unit.party()) && isFromAnotherMunicipality(unit)) {
      faults.at(memberAt, "Personen ”" + id + "” hör till en annan kommun än gruppen.",
          "Utse någon från kommunen ”" + group.municipality() + "”.");
    }
  }

  private boolean isFromAnotherMunicipality(SecrecyUnitEntry unit) {
    return unit.municipality() != null && !unit.municipality().equals(group.municipality());
  }

  private void checkChair() {
    boolean represents = group.chair() != null
        && group.seats().stream().anyMatch(seat -> group.chair().equals(seat.representative()));
    if (!represents) {
      faults.at(at + "/chair", "Ordföranden är inte ordinarie ledamot i gruppen.",
          "Välj en av gruppens ledamöter (representative); personal i förbundet får inte leda den.");
    }
  }
}
