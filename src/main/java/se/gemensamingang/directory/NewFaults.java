package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.shared.Refusal;

/**
 * The faults that a change would bring. One that was there before does not stand in the way, or nobody could mend it step
 * by step.
 */
final class NewFaults {

  private final DirectoryState before;
  private final DirectoryState after;
  private final LocalDate today;

  NewFaults(DirectoryState before, DirectoryState after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
  }

  List<Refusal> reasons() {
    Set<String> known = new HashSet<>();
    new DirectoryCheck(before.asFile(), today, (pointer, reason, mend) -> known.add(reason)).run();
    DirectoryFile file = after.asFile();
    List<Refusal> reasons = new ArrayList<>();
    new DirectoryCheck(file, today, (pointer, reason, mend) -> {
      if (!known.contains(reason)) {
        reasons.add(new Refusal(field(file, pointer), reason + " " + mend));
      }
    }).run();
    return reasons.stream().distinct().toList();
  }

  /** The field of the page's form, when the fault stands in what was changed. */
  private String field(DirectoryFile file, String pointer) {
    String[] steps = pointer.split("/");
    if (steps.length < 4) {
      return "";
    }
    int index = steps[2].chars().allMatch(Character::isDigit) ? Integer.parseInt(steps[2]) : 0;
    return switch (steps[1]) {
      case "caseworkers" -> isChanged(file.caseworkers().get(index)) ? steps[3] : "";
      case "intakeGroups" -> "seats".equals(steps[3]) ? "caseworker" : steps[3];
      case "absences" -> isChanged(file.absences().get(index)) ? steps[3] : "";
      default -> "";
    };
  }

  private boolean isChanged(CaseworkerEntry entry) {
    return !entry.equals(before.caseworkers().get(entry.id()));
  }

  private boolean isChanged(AbsenceEntry entry) {
    return !entry.equals(before.absences().get(entry.id()));
  }
}
