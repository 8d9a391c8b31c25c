package se.gemensamingang.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.IntakeGroup;
import se.gemensamingang.intake.AskEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Who leads the group in a case: the group's chair, unless disqualified there; then the deputies of the chair's seat, then
 * those who have given a position and the other representatives, in the order of the seats. Always somebody of a party.
 */
@Component
class ChairOfCase {

  private final CaseGroup groups;
  private final AskEvents events;
  private final IntakeRecords records;

  ChairOfCase(CaseGroup groups, AskEvents events, IntakeRecords records) {
    this.groups = groups;
    this.events = events;
    this.records = records;
  }

  CaseworkerId of(CaseNumber caseNumber) {
    IntakeGroup group = groups.of(caseNumber);
    Set<CaseworkerId> disqualified = events.of(caseNumber).stream().filter(event -> event.kind() == Kind.DISQUALIFIED)
        .flatMap(event -> event.caseworker().stream()).collect(Collectors.toSet());
    return candidates(caseNumber, group).filter(each -> !disqualified.contains(each)).findFirst()
        .orElseGet(() -> group.chair().id());
  }

  private Stream<CaseworkerId> candidates(CaseNumber caseNumber, IntakeGroup group) {
    List<Caseworker> ofTheSeat = group.seats().stream().filter(seat -> seat.representative().equals(group.chair()))
        .flatMap(seat -> seat.deputies().stream()).toList();
    return Stream.of(
            Stream.concat(Stream.of(group.chair()), ofTheSeat.stream()).map(Caseworker::id),
            records.positions(caseNumber).stream().map(GivenPosition::givenBy),
            group.seats().stream().map(seat -> seat.representative().id()))
        .flatMap(each -> each);
  }
}
