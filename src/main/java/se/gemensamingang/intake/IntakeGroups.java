package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Who sits in the intake group of a case. */
@Service
public class IntakeGroups {

  private final CaseGroup groups;

  IntakeGroups(CaseGroup groups) {
    this.groups = groups;
  }

  /**
   * The seats of the group.
   *
   * @param caseNumber the case
   * @return the ids of the seats, one for each party
   */
  public List<String> seats(CaseNumber caseNumber) {
    return groups.of(caseNumber).seats().stream().map(IntakeSeat::id).toList();
  }

  /**
   * The named representative of a seat.
   *
   * @param caseNumber the case
   * @param seat the seat's id
   * @return the representative, or nothing when the group has no such seat
   */
  public Optional<CaseworkerId> representative(CaseNumber caseNumber, String seat) {
    return groups.of(caseNumber).seats().stream()
        .filter(each -> each.id().equals(seat))
        .map(each -> each.representative().id())
        .findFirst();
  }

  /**
   * Everybody who sits in the group.
   *
   * @param caseNumber the case
   * @return the representatives and the chair, each once
   */
  public List<Caseworker> members(CaseNumber caseNumber) {
    return groups.members(caseNumber);
  }

  /**
   * The chair.
   *
   * @param caseNumber the case
   * @return who leads the group
   */
  public CaseworkerId chair(CaseNumber caseNumber) {
    return groups.of(caseNumber).chair().id();
  }

  /**
   * Who acts for the referrer.
   *
   * @param caseNumber the case
   * @return the responsible caseworker: who referred, or who took over from there; nobody when the case is closed
   */
  public Optional<CaseworkerId> referrer(CaseNumber caseNumber) {
    return groups.caseOf(caseNumber).responsible();
  }
}
