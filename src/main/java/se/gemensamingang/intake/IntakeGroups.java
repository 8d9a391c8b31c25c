package se.gemensamingang.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Who sits in the intake group of a case. */
@Service
public class IntakeGroups {

  private final CaseGroup groups;
  private final ChairOfCase chairs;
  private final AskingParties asking;
  private final IntakeRecords records;
  private final Directory directory;

  IntakeGroups(CaseGroup groups, ChairOfCase chairs, AskingParties asking, IntakeRecords records, Directory directory) {
    this.groups = groups;
    this.chairs = chairs;
    this.asking = asking;
    this.records = records;
    this.directory = directory;
  }

  /**
   * The seats of the group whose parties have not taken a position.
   *
   * @param caseNumber the case
   * @return the ids of the seats, at first one for each party
   */
  public List<String> unansweredSeats(CaseNumber caseNumber) {
    return groups.of(caseNumber).seats().stream().map(IntakeSeat::id)
        .filter(seat -> !records.hasAnswered(caseNumber, seat)).toList();
  }

  /**
   * Who holds a seat in the case.
   *
   * @param caseNumber the case
   * @param seat the seat's id
   * @return whoever is asked for the party's position, at first the representative; nobody when the group has no such seat
   */
  public Optional<CaseworkerId> representative(CaseNumber caseNumber, String seat) {
    return asking.holder(caseNumber, seat);
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
   * Who leads the group in the case.
   *
   * @param caseNumber the case
   * @return the chair, or who leads the group where the chair is disqualified
   */
  public CaseworkerId chair(CaseNumber caseNumber) {
    return chairs.of(caseNumber);
  }

  /**
   * Who is told when a party or the group does not answer.
   *
   * @param caseNumber the case
   * @return a coordinator; the one who leads the group where the directory has none
   */
  public CaseworkerId coordinator(CaseNumber caseNumber) {
    return directory.caseworkers().stream().filter(each -> each.roles().contains(Role.COORDINATOR)).map(Caseworker::id)
        .min(Comparator.comparing(CaseworkerId::value)).orElseGet(() -> chair(caseNumber));
  }

  /**
   * Who acts for the referrer.
   *
   * @param caseNumber the case
   * @return the responsible caseworker: who referred, or who took over from there; nobody when the case is closed
   */
  public Optional<CaseworkerId> actingForReferrer(CaseNumber caseNumber) {
    return groups.caseOf(caseNumber).responsible();
  }

  /**
   * All seats of the group.
   *
   * @param caseNumber the case
   * @return the ids of the seats, one for each party
   */
  public List<String> seats(CaseNumber caseNumber) {
    return groups.of(caseNumber).seats().stream().map(IntakeSeat::id).toList();
  }

  /**
   * Where the participant lives.
   *
   * @param caseNumber the case
   * @return the code of the municipality
   */
  public String municipality(CaseNumber caseNumber) {
    return groups.caseOf(caseNumber).municipality();
  }
}
