package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeGroup;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.shared.CaseNumber;

/** Finds the intake group of a case: the one of the participant's municipality. */
@Component
class CaseGroup {

  private final Cases cases;
  private final Directory directory;

  CaseGroup(Cases cases, Directory directory) {
    this.cases = cases;
    this.directory = directory;
  }

  Case caseOf(CaseNumber caseNumber) {
    return cases.find(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
  }

  IntakeGroup of(CaseNumber caseNumber) {
    String municipality = caseOf(caseNumber).municipality();
    return directory.intakeGroup(municipality)
        .orElseThrow(() -> new IllegalStateException("no intake group for the municipality of " + caseNumber));
  }

  /** The seat of the group, or nothing when the group has no such seat. */
  Optional<IntakeSeat> findSeat(CaseNumber caseNumber, String seat) {
    return of(caseNumber).seats().stream().filter(each -> each.id().equals(seat)).findFirst();
  }

  IntakeSeat seat(CaseNumber caseNumber, String seat) {
    return findSeat(caseNumber, seat)
        .orElseThrow(() -> new IllegalStateException("no seat " + seat + " in the group of " + caseNumber));
  }

  /** The representatives and the chair, each once. */
  List<Caseworker> members(CaseNumber caseNumber) {
    IntakeGroup group = of(caseNumber);
    return Stream.concat(group.seats().stream().map(IntakeSeat::representative), Stream.of(group.chair()))
        .distinct().toList();
  }
}
