package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.intake.AskEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Asks the people of each party for its position, one after the other and nobody twice: whoever is absent or disqualified
 * is passed over, and silence goes on to the next and never counts as an answer.
 */
@Service
public class AskingParties {

  private static final Logger LOG = LoggerFactory.getLogger(AskingParties.class);
  private static final int LONGEST_WAIT_IN_DAYS = 30;
  private static final String UNTIL = "askAgainUntil";

  private final CaseGroup groups;
  private final SeatOrder order;
  private final AskEvents events;
  private final IntakeRecords records;
  private final Clock clock;

  AskingParties(CaseGroup groups, SeatOrder order, AskEvents events, IntakeRecords records, Clock clock) {
    this.groups = groups;
    this.order = order;
    this.events = events;
    this.records = records;
    this.clock = clock;
  }

  /** What came of looking for somebody to ask. */
  public enum Asked {
    /** Somebody holds the seat and is asked. */
    SOMEBODY,
    /** Nobody who has not been asked may answer. */
    NOBODY
  }

  /**
   * Asks the next person of a party. Whoever had the question before has nothing to do with it any more.
   *
   * @param caseNumber the case
   * @param seat the party's seat
   * @return whether there was somebody to ask
   */
  @Transactional
  public Asked askNext(CaseNumber caseNumber, String seat) {
    List<AskEvent> happened = history(caseNumber, seat)
        .ask(caseNumber, order.of(groups.seat(caseNumber, seat)), order.absent(), clock.instant());
    happened.forEach(events::add);
    AskEvent last = happened.get(happened.size() - 1);
    LOG.info("Party asked: case={} seat={} as={}", caseNumber, seat, last.asWhom().map(Enum::name).orElse("NOBODY"));
    return last.kind() == Kind.ASKED ? Asked.SOMEBODY : Asked.NOBODY;
  }

  /**
   * Who holds a seat in a case.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @return who is asked, or who follows when that person has left the seat; nobody when all are disqualified
   */
  @Transactional(readOnly = true)
  public Optional<CaseworkerId> holder(CaseNumber caseNumber, String seat) {
    return groups.findSeat(caseNumber, seat)
        .flatMap(found -> history(caseNumber, seat).holder(order.of(found)));
  }

  /**
   * Notes that whoever is asked was reminded.
   *
   * @param caseNumber the case
   * @param seat the seat
   */
  @Transactional
  public void remind(CaseNumber caseNumber, String seat) {
    holder(caseNumber, seat).ifPresent(holder ->
        events.add(AskEvent.about(caseNumber, seat, Kind.REMINDED, holder, clock.instant())));
  }

  /**
   * Notes that the one who is asked is disqualified. From then on that person is asked for nothing more in this decision.
   * Says no to whoever does not hold the seat, and when the party has answered already.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @param caseworker who says so
   * @param ground why
   * @return the ground, or the reason
   */
  @Transactional
  public Answer<DisqualificationGround> disqualify(CaseNumber caseNumber, String seat, CaseworkerId caseworker,
      DisqualificationGround ground) {
    if (holder(caseNumber, seat).filter(caseworker::equals).isEmpty()) {
      return Answer.refused("", "Du företräder inte den här parten i inskrivningsgruppen. Kontakta samordnaren.");
    }
    if (records.hasAnswered(caseNumber, seat)) {
      return Answer.refused("", "Parten har redan lämnat sitt ställningstagande. Du behöver inte göra något mer.");
    }
    events.add(AskEvent.disqualified(caseNumber, seat, caseworker, ground, clock.instant()));
    LOG.info("Disqualified: case={} seat={} ground={}", caseNumber, seat, ground);
    return Answer.accepted(ground);
  }

  /**
   * Lets a party be asked again from the beginning.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @param coordinator who decides it
   * @param until the last day to answer: from tomorrow, at most 30 days ahead
   * @return the day, or the reason with field {@code askAgainUntil}
   */
  @Transactional
  public Answer<LocalDate> askAgain(CaseNumber caseNumber, String seat, CaseworkerId coordinator, LocalDate until) {
    return soon(until).map(day -> {
      events.add(AskEvent.askAgain(caseNumber, seat, Optional.of(coordinator), Optional.of(day), clock.instant()));
      return day;
    });
  }

  /**
   * Lets every party that has not answered be asked again from the beginning.
   *
   * @param caseNumber the case
   * @param coordinator who decides it
   * @param until the last day to answer: from tomorrow, at most 30 days ahead
   * @return the day, or the reason with field {@code askAgainUntil}
   */
  @Transactional
  public Answer<LocalDate> askAllAgain(CaseNumber caseNumber, CaseworkerId coordinator, LocalDate until) {
    return soon(until).map(day -> {
      silent(caseNumber).forEach(seat -> events.add(
          AskEvent.askAgain(caseNumber, seat.id(), Optional.of(coordinator), Optional.of(day), clock.instant())));
      return day;
    });
  }

  private Answer<LocalDate> soon(LocalDate until) {
    LocalDate today = LocalDate.now(clock);
    return until.isAfter(today) && !until.isAfter(today.plusDays(LONGEST_WAIT_IN_DAYS)) ? Answer.accepted(until)
        : Answer.refused(UNTIL, "Dagen ska vara från i morgon till och med om 30 dagar. Rätta datumet.");
  }

  /**
   * Notes that a party does not answer; it counts as absent.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @param coordinator who notes it
   */
  @Transactional
  public void noteNoAnswer(CaseNumber caseNumber, String seat, CaseworkerId coordinator) {
    events.add(AskEvent.about(caseNumber, seat, Kind.NO_ANSWER, coordinator, clock.instant()));
    LOG.info("Party does not answer: case={} seat={}", caseNumber, seat);
  }

  /**
   * Until when a party that is asked again has to answer.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @return the day, or nothing where none was set
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> until(CaseNumber caseNumber, String seat) {
    return history(caseNumber, seat).until();
  }

  private SeatHistory history(CaseNumber caseNumber, String seat) {
    return SeatHistory.of(seat, events.of(caseNumber));
  }

  private List<IntakeSeat> silent(CaseNumber caseNumber) {
    return groups.of(caseNumber).seats().stream().filter(seat -> !records.hasAnswered(caseNumber, seat.id())).toList();
  }
}
