package se.gemensamingang.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.casefile.AnsweredRequest;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/** An emergency request as its events have made it. */
final class EmergencyRequest {

  private static final Set<Kind> CLOSED = Set.of(Kind.CANCELLED, Kind.ABANDONED, Kind.WITHDRAWN);

  private final List<EmergencyEvent> events;

  /**
   * A request.
   *
   * @param events all that has happened to it, in order, its beginning first
   * @throws IllegalArgumentException when it was never begun
   */
  EmergencyRequest(List<EmergencyEvent> events) {
    if (events.isEmpty() || events.get(0).kind() != Kind.BEGUN) {
      throw new IllegalArgumentException("an emergency request is begun first");
    }
    this.events = List.copyOf(events);
  }

  EmergencyRequestId id() {
    return events.get(0).request();
  }

  CaseNumber caseNumber() {
    return events.get(0).caseNumber();
  }

  CaseworkerId requester() {
    return events.get(0).caseworker().orElseThrow();
  }

  SecrecyUnitId requesterUnit() {
    return events.get(0).unit().orElseThrow();
  }

  /** Whom it was sent to; nothing before that. */
  Optional<SecrecyUnitId> authority() {
    return of(Kind.SENT).findFirst().flatMap(EmergencyEvent::authority);
  }

  Optional<Instant> sentAt() {
    return of(Kind.SENT).findFirst().map(EmergencyEvent::at);
  }

  Optional<Urgency> urgency() {
    return of(Kind.SENT).findFirst().flatMap(EmergencyEvent::code).flatMap(Urgency::withCode);
  }

  /** Everybody who was asked or took over from somebody who was, the first first. */
  List<CaseworkerId> asked() {
    return events.stream().filter(each -> each.kind() == Kind.ASKED || each.kind() == Kind.TAKEN_OVER)
        .map(each -> each.caseworker().orElseThrow()).toList();
  }

  /** Who has it now: the last one asked, while it is open. */
  Optional<CaseworkerId> holder() {
    return isOpen() && of(Kind.NOBODY_LEFT).findAny().isEmpty()
        ? asked().stream().reduce((earlier, later) -> later) : Optional.empty();
  }

  /** Who answered, or took over after that what is left to do; nobody before the answer. */
  Optional<CaseworkerId> teller() {
    return sinceAnswered().filter(each -> each.kind() == Kind.ANSWERED || each.kind() == Kind.TAKEN_OVER)
        .reduce((earlier, later) -> later).flatMap(EmergencyEvent::caseworker);
  }

  /** Whether something was disclosed of which the participant has still to be told. */
  boolean isToBeTold() {
    return decision().filter(Decision.DISCLOSED::equals).isPresent() && !isTold();
  }

  /** The answer with everybody at the authority who had a part in it; nothing before it. */
  Optional<AnsweredRequest> answer() {
    return answered().flatMap(answer -> authority()).map(authority -> new AnsweredRequest(id(), authority,
        sinceAnswered().filter(each -> each.unit().filter(authority::equals).isPresent())
            .flatMap(each -> each.caseworker().stream()).collect(Collectors.toSet())));
  }

  private Stream<EmergencyEvent> sinceAnswered() {
    return events.stream().dropWhile(each -> each.kind() != Kind.ANSWERED);
  }

  /** Whether it was sent and neither answered nor closed. */
  boolean isOpen() {
    return of(Kind.SENT).findAny().isPresent() && answered().isEmpty() && !isClosed();
  }

  /** Whether the requester still writes it. */
  boolean isBeingWritten() {
    return of(Kind.SENT).findAny().isEmpty() && !isClosed();
  }

  /** Whether it ended without an answer. */
  boolean isClosed() {
    return events.stream().map(EmergencyEvent::kind).anyMatch(CLOSED::contains);
  }

  /** Whether the requester is done with it: it was closed, or the answer was read. */
  boolean isFinishedForRequester() {
    return isClosed() || of(Kind.READ).findAny().isPresent();
  }

  Optional<Decision> decision() {
    return answered().flatMap(EmergencyEvent::code).flatMap(Decision::withCode);
  }

  Optional<CaseworkerId> answeredBy() {
    return answered().flatMap(EmergencyEvent::caseworker);
  }

  Optional<Instant> answeredAt() {
    return answered().map(EmergencyEvent::at);
  }

  boolean isRead() {
    return of(Kind.READ).findAny().isPresent();
  }

  boolean isTold() {
    return of(Kind.TOLD).findAny().isPresent();
  }

  /** When whoever could not tell the participant said to try again; the latest of them. */
  Optional<LocalDate> tellAgainOn() {
    return of(Kind.NOT_TOLD).reduce((earlier, later) -> later).flatMap(EmergencyEvent::day);
  }

  /** Whether somebody works at one of the two authorities. */
  boolean concerns(Caseworker reader) {
    SecrecyUnitId unit = reader.unit().secrecyUnit();
    return unit.equals(requesterUnit()) || authority().filter(unit::equals).isPresent();
  }

  List<EmergencyEvent> events() {
    return events;
  }

  private Optional<EmergencyEvent> answered() {
    return of(Kind.ANSWERED).findFirst();
  }

  private Stream<EmergencyEvent> of(Kind kind) {
    return events.stream().filter(each -> each.kind() == kind);
  }
}
