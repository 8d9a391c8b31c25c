package se.gemensamingang.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Swedish working days. Free are Saturdays, Sundays, the public holidays of lagen (1989:253) om allmänna helgdagar, and
 * Midsummer Eve, Christmas Eve and New Year's Eve, which lagen (1930:173) om beräkning av lagstadgad tid, 2 §, treats as
 * Sundays. Safe to share between threads.
 */
public final class WorkingDays {

  private static final int MOST = 250;

  private final HolidayManager holidays;

  private WorkingDays(HolidayManager holidays) {
    this.holidays = holidays;
  }

  /** @return the working days of Sweden */
  public static WorkingDays swedish() {
    return new WorkingDays(HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN)));
  }

  /**
   * Whether people are at work.
   *
   * @param day the day
   * @return true when it is neither a weekend, a public holiday nor one of the three eves
   */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day);
  }

  /**
   * Counts forward. The day something happens is not counted, whatever the hour, so that nobody gets less than whole
   * days.
   *
   * @param day the day it happens
   * @param count how many working days, 1 to 250
   * @return the last of them
   * @throws IllegalArgumentException when the count is outside 1 to 250
   */
  public LocalDate after(LocalDate day, int count) {
    return count(day, count, 1);
  }

  /**
   * Counts backward. The day itself is not counted, so that whole days are left before it.
   *
   * @param day the day to be ready for
   * @param count how many working days, 1 to 250
   * @return the earliest of them
   * @throws IllegalArgumentException when the count is outside 1 to 250
   */
  public LocalDate before(LocalDate day, int count) {
    return count(day, count, -1);
  }

  private LocalDate count(LocalDate day, int count, int step) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("a deadline is 1 to 250 working days");
    }
    LocalDate reached = day;
    for (int left = count; left > 0; ) {
      reached = reached.plusDays(step);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }
}
