package se.gemensamingang.directory;

import java.util.List;
import java.util.Optional;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;

/**
 * Checks that everybody absent, now or as far as it is planned, has a substitute who may stand in: active, of the same
 * secrecy unit, at work on those days, and standing in for nobody on behalf of somebody else.
 */
final class AbsenceCheck {

  private static final int LONGEST_IN_YEARS = 2;

  private final List<AbsenceEntry> absences;
  private final DirectoryCheck directory;
  private final Faults faults;

  AbsenceCheck(List<AbsenceEntry> absences, DirectoryCheck directory, Faults faults) {
    this.absences = absences;
    this.directory = directory;
    this.faults = faults;
  }

  void run() {
    for (int i = 0; i < absences.size(); i++) {
      AbsenceEntry absence = absences.get(i);
      if (holds(absence)) {
        checkDays(absence, "/absences/" + i);
        checkSubstitute(absence, "/absences/" + i);
        checkChains(absence, i);
      }
    }
  }

  /** What has passed or ended, and what a person who has left would have been absent from, is of no more concern. */
  private boolean holds(AbsenceEntry absence) {
    return !absence.ended() && !absence.lastDay().isBefore(directory.today())
        && directory.caseworker(absence.caseworker()).filter(CaseworkerEntry::active).isPresent();
  }

  private void checkDays(AbsenceEntry absence, String at) {
    directory.checkPeriod(absence.firstDay(), absence.lastDay(), at + "/lastDay");
    if (absence.lastDay().isAfter(absence.firstDay().plusYears(LONGEST_IN_YEARS))) {
      faults.at(at + "/lastDay", "Frånvaron är längre än " + LONGEST_IN_YEARS + " år.",
          "Kontrollera årtalen. Den som slutar avslutas i katalogen i stället.");
    }
  }

  private void checkSubstitute(AbsenceEntry absence, String at) {
    Optional<CaseworkerEntry> substitute = directory.caseworker(absence.substitute()).filter(CaseworkerEntry::active);
    if (substitute.isEmpty()) {
      faults.at(at + "/substitute", "Vikarien för ”" + absence.caseworker() + "” till och med " + absence.lastDay()
          + " finns inte eller är avslutad.", "Välj en annan vikarie, eller avsluta frånvaron först.");
    } else if (absence.substitute().equals(absence.caseworker())) {
      faults.at(at + "/substitute", "Ingen är sin egen vikarie.", "Välj en kollega.");
    } else if (!isOfTheSameSecrecyUnit(absence, substitute.get())) {
      faults.at(at + "/substitute", "Vikarien för ”" + absence.caseworker() + "” till och med " + absence.lastDay()
          + " hör till en annan sekretessenhet.", "Välj en kollega i samma nämnd, myndighet eller vårdgivare, eller avsluta"
          + " frånvaron först.");
    }
  }

  private boolean isOfTheSameSecrecyUnit(AbsenceEntry absence, CaseworkerEntry substitute) {
    return directory.secrecyUnitOf(substitute)
        .equals(directory.caseworker(absence.caseworker()).flatMap(directory::secrecyUnitOf));
  }

  private void checkChains(AbsenceEntry absence, int index) {
    for (int i = 0; i < absences.size(); i++) {
      AbsenceEntry other = absences.get(i);
      if (i == index || !holds(other) || !overlap(absence, other)) {
        continue;
      }
      if (absence.substitute().equals(other.caseworker())) {
        faults.at("/absences/" + index + "/substitute", "Vikarien ”" + other.caseworker() + "” för ”"
            + absence.caseworker() + "” är själv borta " + days(other) + ".", "Välj någon som är i tjänst alla dagarna, eller dela upp frånvaron.");
      } else if (i < index && absence.caseworker().equals(other.caseworker())) {
        faults.at("/absences/" + index + "/firstDay", "Frånvaro är redan registrerad för ”" + other.caseworker() + "” "
            + days(other) + ".", "Avsluta den först, eller välj andra dagar.");
      }
    }
  }

  private static String days(AbsenceEntry absence) {
    return absence.firstDay() + " till " + absence.lastDay();
  }

  static boolean overlap(AbsenceEntry one, AbsenceEntry other) {
    return !one.firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(one.lastDay());
  }
}
