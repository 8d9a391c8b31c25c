package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;
import se.gemensamingang.shared.Answer;

/** Changes of who sits in the intake groups. What has been is never rewritten: a change begins today at the earliest. */
final class SeatChanges {

  private SeatChanges() {}

  /** The next representative: who sat until then leaves the day before, who is appointed for later still follows. */
  static DirectoryChange appointRepresentative(SeatTerm term) {
    return (now, today) -> inSeat(now, term.group(), term.seat(), seat -> {
      LocalDate from = term.from() == null ? today : term.from();
      if (from.isBefore(today)) {
        return tooEarly();
      }
      return followed(seat, new TermEntry(term.caseworker(), from, term.to()))
          .map(terms -> new SeatEntry(seat.id(), seat.party(), terms, seat.deputies()));
    }).map(changed -> changed.with(withChair(changed, now, term, today)));
  }

  private static IntakeGroupEntry withChair(DirectoryState changed, DirectoryState now, SeatTerm term, LocalDate today) {
    IntakeGroupEntry group = changed.intakeGroups().get(term.group());
    boolean leads = Chair.seat(now.intakeGroups().get(term.group()), today)
        .filter(seat -> seat.id().equals(term.seat())).isPresent();
    boolean atOnce = term.from() == null || term.from().equals(today);
    return leads && atOnce ? withChair(group, term.caseworker()) : group;
  }

  private static Answer<List<TermEntry>> followed(SeatEntry seat, TermEntry appointed) {
    List<TermEntry> terms = new ArrayList<>();
    LocalDate to = appointed.to();
    for (TermEntry each : Terms.sorted(seat.representative())) {
      boolean later = each.from() != null && each.from().isAfter(appointed.from());
      if (later && appointed.to() != null && !appointed.to().isBefore(each.from())) {
        return Answer.refused("to", "En efterträdare är redan utsedd från " + each.from()
            + ". Låt uppdraget sluta före den dagen.");
      }
      if (later && to == null) {
        to = each.from().minusDays(1);
      }
      if (!appointed.from().equals(each.from())) {
        terms.add(later ? each : until(each, appointed.from().minusDays(1)));
      }
    }
    terms.add(new TermEntry(appointed.caseworker(), appointed.from(), to));
    return Answer.accepted(Terms.sorted(terms));
  }

  private static TermEntry until(TermEntry term, LocalDate last) {
    boolean earlier = term.to() != null && term.to().isBefore(last);
    return earlier ? term : new TermEntry(term.caseworker(), term.from(), last);
  }

  static DirectoryChange appointDeputy(SeatTerm term) {
    return (now, today) -> inSeat(now, term.group(), term.seat(), seat -> {
      LocalDate from = term.from() == null ? today : term.from();
      if (from.isBefore(today)) {
        return tooEarly();
      }
      List<TermEntry> deputies = new ArrayList<>(seat.deputies());
      deputies.add(new TermEntry(term.caseworker(), from, term.to()));
      return Answer.accepted(new SeatEntry(seat.id(), seat.party(), seat.representative(), deputies));
    });
  }

  /** A deputy who holds the seat leaves it as of today; one who was to come never does. */
  static DirectoryChange endDeputy(String group, String seatId, String caseworker) {
    return (now, today) -> inSeat(now, group, seatId, seat -> {
      List<TermEntry> left = new ArrayList<>();
      for (TermEntry each : seat.deputies()) {
        boolean ends = each.caseworker().equals(caseworker) && !Terms.hasEnded(each, today);
        boolean hasSat = each.from() == null || each.from().isBefore(today);
        if (!ends) {
          left.add(each);
        } else if (hasSat) {
          left.add(new TermEntry(each.caseworker(), each.from(), today.minusDays(1)));
        }
      }
      return left.equals(seat.deputies())
          ? Answer.refused("", "Personen är inte längre ersättare på platsen. Läs in sidan igen.")
          : Answer.accepted(new SeatEntry(seat.id(), seat.party(), seat.representative(), left));
    });
  }

  static DirectoryChange chooseChair(String groupId, String caseworker) {
    return (now, today) -> {
      Optional<IntakeGroupEntry> group = now.intakeGroup(groupId);
      if (group.isEmpty()) {
        return unknown();
      }
      boolean represents = group.get().seats().stream()
          .flatMap(seat -> Terms.sitting(seat.representative(), today).stream())
          .anyMatch(term -> term.caseworker().equals(caseworker));
      return represents ? Answer.accepted(now.with(withChair(group.get(), caseworker)))
          : Answer.refused("chair", "Ordföranden måste vara en av gruppens ledamöter i dag. Välj i listan.");
    };
  }

  private static IntakeGroupEntry withChair(IntakeGroupEntry group, String chair) {
    return new IntakeGroupEntry(group.municipality(), group.platform(), group.name(), chair, group.seats());
  }

  @FunctionalInterface
  private interface SeatChange {

    Answer<SeatEntry> applyTo(SeatEntry seat);
  }

  private static Answer<DirectoryState> inSeat(DirectoryState now, String groupId, String seatId, SeatChange change) {
    Optional<IntakeGroupEntry> group = now.intakeGroup(groupId);
    Optional<SeatEntry> seat = group.stream().flatMap(each -> each.seats().stream())
        .filter(each -> each.id().equals(seatId)).findFirst();
    if (seat.isEmpty()) {
      return unknown();
    }
    return change.applyTo(seat.get()).map(changed -> now.with(replaced(group.get(), seat.get(), changed)));
  }

  private static IntakeGroupEntry replaced(IntakeGroupEntry group, SeatEntry seat, SeatEntry changed) {
    UnaryOperator<SeatEntry> replace = each -> each.equals(seat) ? changed : each;
    return new IntakeGroupEntry(group.municipality(), group.platform(), group.name(), group.chair(),
        group.seats().stream().map(replace).toList());
  }

  private static <T> Answer<T> tooEarly() {
    return Answer.refused("from", "Uppdraget kan börja tidigast i dag. Välj dagens datum eller ett senare.");
  }

  private static Answer<DirectoryState> unknown() {
    return Answer.refused("", "Platsen finns inte. Läs in sidan igen.");
  }
}
