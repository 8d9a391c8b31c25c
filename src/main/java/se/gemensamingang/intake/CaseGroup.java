package se.gemensamingang.intake;

import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeGroup;
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
}
