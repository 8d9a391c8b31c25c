package se.gemensamingang.joining;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.PossibleDuplicates;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Who asks a participant when there may be two cases about one person. */
@Service
public class Askers {

  private final PossibleDuplicates duplicates;
  private final Cases cases;
  private final Directory directory;

  Askers(PossibleDuplicates duplicates, Cases cases, Directory directory) {
    this.duplicates = duplicates;
    this.cases = cases;
    this.directory = directory;
  }

  /**
   * The caseworker who is, or in a closed case last was, responsible; whoever left is stood in for by the head of a unit
   * in the referring secrecy unit.
   *
   * @param caseNumber the case that was there first
   * @return the caseworker, or nothing when neither works there any more
   */
  public Optional<CaseworkerId> asker(CaseNumber caseNumber) {
    return duplicates.asker(caseNumber).filter(each -> directory.caseworker(each).isPresent())
        .or(() -> head(caseNumber));
  }

  private Optional<CaseworkerId> head(CaseNumber caseNumber) {
    return cases.find(caseNumber).flatMap(theCase -> directory.caseworkers().stream()
        .filter(each -> each.roles().contains(Role.UNIT_HEAD))
        .filter(each -> each.unit().secrecyUnit().equals(theCase.referringUnit()))
        .map(Caseworker::id).findFirst());
  }
}
