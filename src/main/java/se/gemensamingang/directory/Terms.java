package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.directory.DirectoryFile.TermEntry;

/**
 * The terms of a seat. Representatives follow each other: one sits from the first day of the own term until the next one's
 * begins, also past its last day, so that a seat is never empty. A deputy's term ends when it says so.
 */
final class Terms {

  private static final Comparator<TermEntry> BY_FIRST_DAY =
      Comparator.comparing(TermEntry::from, Comparator.nullsFirst(Comparator.naturalOrder()));

  private Terms() {}

  /** Who sits on the day; nobody only when there is no term at all. */
  static Optional<TermEntry> sitting(List<TermEntry> terms, LocalDate day) {
    return sittingFrom(terms, day).stream().findFirst();
  }

  /** Who sits on the day and who follows, in order. */
  static List<TermEntry> sittingFrom(List<TermEntry> terms, LocalDate day) {
    List<TermEntry> sorted = sorted(terms);
    int first = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (hasBegun(sorted.get(i), day)) {
        first = i;
      }
    }
    return sorted.isEmpty() ? List.of() : sorted.subList(first, sorted.size());
  }

  /** Whose terms hold on the day, in the order they are written. */
  static List<TermEntry> holding(List<TermEntry> terms, LocalDate day) {
    return terms.stream().filter(term -> hasBegun(term, day) && !hasEnded(term, day)).toList();
  }

  /** Whose terms hold on the day or begin later. */
  static List<TermEntry> holdingFrom(List<TermEntry> terms, LocalDate day) {
    return terms.stream().filter(term -> !hasEnded(term, day)).toList();
  }

  static boolean hasBegun(TermEntry term, LocalDate day) {
    return term.from() == null || !term.from().isAfter(day);
  }

  static boolean hasEnded(TermEntry term, LocalDate day) {
    return term.to() != null && term.to().isBefore(day);
  }

  static boolean overlap(TermEntry one, TermEntry other) {
    return (one.to() == null || other.from() == null || !other.from().isAfter(one.to()))
        && (other.to() == null || one.from() == null || !one.from().isAfter(other.to()));
  }

  static List<TermEntry> sorted(List<TermEntry> terms) {
    List<TermEntry> sorted = new ArrayList<>(terms);
    sorted.sort(BY_FIRST_DAY);
    return sorted;
  }
}
