package se.gemensamingang.directory;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;

/**
 * Checks that an intake group has one seat per party and that those who sit there, today and as far as it is planned, may.
 * Terms that have passed are left as they are.
 */
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
    if (seat.representative().stream().noneMatch(term -> Terms.hasBegun(term, directory.today()))) {
      faults.at(seatAt + "/representative", "Platsen ”" + seat.id() + "” i " + group.name() + " har ingen ledamot i dag.",
          "Utse en ledamot från och med i dag.");
    }
    List<TermEntry> sitting = Terms.sittingFrom(seat.representative(), directory.today());
    List<TermEntry> deputies = Terms.holdingFrom(seat.deputies(), directory.today());
    Stream.concat(sitting.stream().map(term -> new Member(term, at(seat.representative(), term, seatAt + "/representative"))),
            deputies.stream().map(term -> new Member(term, at(seat.deputies(), term, seatAt + "/deputies"))))
        .forEach(member -> checkMember(member, seat, party));
    checkOrder(seat.representative(), seatAt + "/representative");
    checkNobodySitsTwice(seat, seatAt);
  }

  private static String at(List<TermEntry> terms, TermEntry term, String termsAt) {
    return termsAt + "/" + terms.indexOf(term);
  }

  private void checkMember(Member member, SeatEntry seat, Optional<PartyKind> party) {
    String id = member.term().caseworker();
    directory.checkPeriod(member.term().from(), member.term().to(), member.at());
    Optional<CaseworkerEntry> known = directory.caseworker(id);
    if (known.isEmpty()) {
      faults.at(member.at(), "Personen ”" + id + "” finns inte under caseworkers.", "Rätta id eller lägg till personen.");
    } else if (!known.get().active()) {
      faults.at(member.at(), "Personen ”" + id + "” är avslutad men står på platsen ”" + seat.id() + "” i "
          + group.name() + ".", "Utse någon som är aktiv först.");
    } else {
      checkActiveMember(known.get(), seat, party, member.at());
    }
  }

  private void checkActiveMember(CaseworkerEntry member, SeatEntry seat, Optional<PartyKind> party, String memberAt) {
    if (!member.roles().contains(Role.INTAKE_MEMBER.code())) {
      faults.at(memberAt, "Personen ”" + member.id() + "” har inte rollen intake-member men står på platsen ”" + seat.id()
          + "” i " + group.name() + ".", "Ge personen rollen eller utse någon annan först.");
    }
    directory.secrecyUnitOf(member).ifPresent(unit -> checkParty(member.id(), unit, party, memberAt));
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

  private void checkOrder(List<TermEntry> representatives, String termsAt) {
    List<TermEntry> sorted = Terms.sorted(representatives);
    for (int i = 1; i < sorted.size(); i++) {
      if (Terms.overlap(sorted.get(i - 1), sorted.get(i))) {
        faults.at(at(representatives, sorted.get(i), termsAt), "Två ledamöter har platsen samtidigt.",
            "Låt den enas uppdrag sluta innan den andras börjar.");
      }
    }
  }

  /** Nobody is deputy of oneself, and nobody deputy twice at the same time. */
  private void checkNobodySitsTwice(SeatEntry seat, String seatAt) {
    List<TermEntry> sitting = Terms.sittingFrom(seat.representative(), directory.today());
    List<TermEntry> deputies = Terms.holdingFrom(seat.deputies(), directory.today());
    for (int i = 0; i < deputies.size(); i++) {
      TermEntry deputy = deputies.get(i);
      if (Stream.concat(sitting.stream(), deputies.subList(0, i).stream())
          .anyMatch(other -> isSame(other, deputy) && Terms.overlap(other, deputy))) {
        faults.at(at(seat.deputies(), deputy, seatAt + "/deputies"),
            "Personen ”" + deputy.caseworker() + "” står samma dag två gånger på platsen ”" + seat.id() + "” i "
                + group.name() + ".", "Avsluta det ena uppdraget eller utse någon annan.");
      }
    }
  }

  private static boolean isSame(TermEntry one, TermEntry other) {
    return String.valueOf(one.caseworker()).equals(other.caseworker());
  }

  private void checkChair() {
    boolean represents = Chair.seat(group, directory.today()).isPresent();
    if (!represents) {
      faults.at(at + "/chair", "Ordföranden är inte ordinarie ledamot i gruppen.",
          "Välj en av gruppens ledamöter (representative); personal i förbundet får inte leda den.");
    }
  }

  private record Member(TermEntry term, String at) {}
}
