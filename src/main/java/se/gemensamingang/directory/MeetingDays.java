package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.MeetingsEntry;
import se.gemensamingang.shared.WorkingDays;

/**
 * The meetings of a platform, from a rule or a list. A rule counts whole weeks from its first day, so that years with 53
 * weeks do not turn it round; a meeting that a rule puts on a holiday is left out.
 */
final class MeetingDays {

  private static final WorkingDays WORKING_DAYS = WorkingDays.swedish();
  private static final int HORIZON_IN_YEARS = 2;

  private final MeetingsEntry entry;

  MeetingDays(MeetingsEntry entry) {
    this.entry = entry;
  }

  /** The meetings from the day on, at most two years ahead. */
  List<Meeting> from(LocalDate day) {
    return days(day).filter(each -> !each.isBefore(day)).sorted().distinct().map(this::meeting).toList();
  }

  private Stream<LocalDate> days(LocalDate day) {
    if (entry == null) {
      return Stream.empty();
    }
    if (entry.first() == null) {
      return entry.days().stream();
    }
    LocalDate end = day.plusYears(HORIZON_IN_YEARS);
    return Stream.iterate(entry.first(), each -> !each.isAfter(end), each -> each.plusWeeks(entry.everyWeeks()))
        .filter(WORKING_DAYS::isWorkingDay);
  }

  private Meeting meeting(LocalDate day) {
    int stopDays = entry.stopDays() == null ? 0 : entry.stopDays();
    return new Meeting(day, stopDays == 0 ? day : WORKING_DAYS.before(day, stopDays));
  }
}
