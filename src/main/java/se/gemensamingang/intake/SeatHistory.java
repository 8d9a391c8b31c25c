package se.gemensamingang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.intake.AskEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Who has been asked for a seat in a case, and who may be asked next. When a party is asked again, everybody may be asked
 * again, but whoever is disqualified is so for good.
 */
final class SeatHistory {

  private final String seat;
  private final List<AskEvent> sinceAskedAnew = new ArrayList<>();
  private final Set<CaseworkerId> disqualified = new LinkedHashSet<>();
  private AskEvent askedAgain;

  private SeatHistory(String seat) {
    this.seat = seat;
  }

  /** Reads the events of a case, in the order in which they happened, for one seat. */
  static SeatHistory of(String seat, List<AskEvent> eventsOfCase) {
    SeatHistory history = new SeatHistory(seat);
    eventsOfCase.forEach(history::take);
    return history;
  }

  private void take(AskEvent event) {
    if (event.kind() == Kind.DISQUALIFIED) {
      disqualified.add(event.caseworker().orElseThrow());
    }
    if (event.seat().equals(seat)) {
      if (event.kind() == Kind.ASK_AGAIN) {
        sinceAskedAnew.clear();
        askedAgain = event;
      }
      sinceAskedAnew.add(event);
    }
  }

  /** Those who may be asked now, in order: neither disqualified nor already asked. */
  List<SeatCandidate> left(List<SeatCandidate> order) {
    Set<CaseworkerId> asked = whom(Kind.ASKED);
    return order.stream().filter(each -> !disqualified.contains(each.caseworker()) && !asked.contains(each.caseworker()))
        .toList();
  }

  /**
   * Who holds the seat now. Whoever was asked does, unless a representative was asked and somebody else represents the
   * party by now, or the one who was asked has left the seat or is disqualified. Before anybody was asked it is the
   * representative.
   *
   * @param order those who may answer for the seat today, the representative first
   * @return the holder; nobody only when nobody may answer for the seat
   */
  Optional<CaseworkerId> holder(List<SeatCandidate> order) {
    List<CaseworkerId> able = order.stream().map(SeatCandidate::caseworker)
        .filter(each -> !disqualified.contains(each)).toList();
    return lastAsked().map(asked -> expected(asked, order)).filter(able::contains)
        .or(() -> lastAsked().flatMap(asked -> left(order).stream().findFirst()).map(SeatCandidate::caseworker))
        .or(() -> able.stream().findFirst());
  }

  private static CaseworkerId expected(AskEvent asked, List<SeatCandidate> order) {
    return asked.asWhom().orElseThrow() == AsWhom.REPRESENTATIVE
        ? order.get(0).caseworker() : asked.caseworker().orElseThrow();
  }

  /**
   * Asks the next person.
   *
   * @param caseNumber the case
   * @param order those who may answer for the seat today
   * @param absent who is away today
   * @param now when
   * @return what happens: who is passed over because of absence, each once, and at last who is asked or that nobody is left
   */
  List<AskEvent> ask(CaseNumber caseNumber, List<SeatCandidate> order, Set<CaseworkerId> absent, Instant now) {
    List<AskEvent> happened = new ArrayList<>();
    for (SeatCandidate candidate : left(order)) {
      if (!absent.contains(candidate.caseworker())) {
        happened.add(AskEvent.asked(caseNumber, seat, candidate, now));
        return happened;
      }
      if (!whom(Kind.ABSENT).contains(candidate.caseworker())) {
        happened.add(AskEvent.about(caseNumber, seat, Kind.ABSENT, candidate.caseworker(), now));
      }
    }
    happened.add(AskEvent.nobodyLeft(caseNumber, seat, now));
    return happened;
  }

  /** Until when the party, asked again, has to answer. */
  Optional<LocalDate> until() {
    return Optional.ofNullable(askedAgain).flatMap(AskEvent::until);
  }

  private Optional<AskEvent> lastAsked() {
    return sinceAskedAnew.stream().filter(event -> event.kind() == Kind.ASKED).reduce((earlier, later) -> later);
  }

  private Set<CaseworkerId> whom(Kind kind) {
    Set<CaseworkerId> found = new LinkedHashSet<>();
    sinceAskedAnew.stream().filter(event -> event.kind() == kind).forEach(event -> found.add(event.caseworker().orElseThrow()));
    return found;
  }
}
