package se.gemensamingang.directory;

import se.gemensamingang.directory.DirectoryFile.AgesEntry;
import se.gemensamingang.directory.DirectoryFile.MeetingsEntry;
import se.gemensamingang.directory.DirectoryFile.PlatformEntry;

/** Checks a platform's age rule, capacity and meetings. */
final class PlatformCheck {

  private static final int OLDEST = 120;
  private static final int MOST_PLACES = 100_000;
  private static final int LONGEST_INTERVAL = 52;
  private static final int MOST_STOP_DAYS = 30;

  private final PlatformEntry platform;
  private final String at;
  private final Faults faults;
  private final DirectoryCheck directory;

  PlatformCheck(PlatformEntry platform, String at, Faults faults, DirectoryCheck directory) {
    this.platform = platform;
    this.at = at;
    this.faults = faults;
    this.directory = directory;
  }

  void run() {
    directory.checkMunicipalities(platform.municipalities(), at + "/municipalities");
    directory.checkTargetGroups(platform.targetGroups(), at + "/targetGroups");
    directory.checkPeriod(platform.opens(), platform.closes(), at + "/closes");
    if (platform.ages() != null) {
      checkAges(platform.ages());
    }
    if (platform.capacity() != null && !isWithin(platform.capacity(), 1, MOST_PLACES)) {
      faults.at(at + "/capacity", "Antalet platser är orimligt.", "Skriv ett tal från 1 till " + MOST_PLACES + ".");
    }
    if (platform.meetings() != null) {
      checkMeetings(platform.meetings());
    }
  }

  private void checkAges(AgesEntry ages) {
    if (ages.from() == null || ages.to() == null || ages.from() < 0 || ages.to() > OLDEST || ages.to() < ages.from()) {
      faults.at(at + "/ages", "Åldrarna saknas, är vända eller orimliga.",
          "Skriv from och to i hela år, 0 till " + OLDEST + ", den yngsta först.");
    }
  }

  private void checkMeetings(MeetingsEntry meetings) {
    if ((meetings.first() == null) == meetings.days().isEmpty()) {
      faults.at(at + "/meetings", "Mötesdagarna ska vara antingen en regel eller en lista.",
          "Skriv first och everyWeeks, eller days.");
    }
    boolean isRule = meetings.first() != null;
    if (isRule && (meetings.everyWeeks() == null || !isWithin(meetings.everyWeeks(), 1, LONGEST_INTERVAL))) {
      faults.at(at + "/meetings", "Det framgår inte hur ofta gruppen möts.",
          "Skriv everyWeeks, ett tal från 1 till " + LONGEST_INTERVAL + ".");
    }
    if (!isRule && meetings.everyWeeks() != null) {
      faults.at(at + "/meetings/everyWeeks", "Regeln saknar första dag.", "Lägg till first eller ta bort everyWeeks.");
    }
    if (meetings.stopDays() != null && !isWithin(meetings.stopDays(), 0, MOST_STOP_DAYS)) {
      faults.at(at + "/meetings/stopDays", "Antalet arbetsdagar från stoppdag till möte är orimligt.",
          "Skriv ett tal från 0 till " + MOST_STOP_DAYS + ".");
    }
  }

  private static boolean isWithin(int number, int least, int most) {
    return number >= least && number <= most;
  }
}
