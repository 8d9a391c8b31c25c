package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;

/** Who leads an intake group. The chair goes with the seat: who takes over the seat leads the group from the same day. */
final class Chair {

  private Chair() {}

  /** The user id of who leads the group on the day; null when the chair has no seat. */
  static String of(IntakeGroupEntry group, LocalDate day) {
    return seat(group, day).flatMap(seat -> Terms.sitting(seat.representative(), day)).map(TermEntry::caseworker)
        .orElse(null);
  }

  /** The seat that leads the group: the one where the chosen chair sits now or later, otherwise did. */
  static Optional<SeatEntry> seat(IntakeGroupEntry group, LocalDate day) {
    return group.seats().stream()
        .filter(seat -> Terms.sittingFrom(seat.representative(), day).stream().anyMatch(term -> isChair(group, term)))
        .findFirst()
        .or(() -> group.seats().stream()
            .filter(seat -> seat.representative().stream().anyMatch(term -> isChair(group, term))).findFirst());
  }

  private static boolean isChair(IntakeGroupEntry group, TermEntry term) {
    return group.chair() != null && group.chair().equals(term.caseworker());
  }
}
