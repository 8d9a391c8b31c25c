package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Keeps a wait for a seat alive: the participant is asked again and again, and is never forgotten in a queue. */
@Service
public class Waiting {

  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

  private final OutcomeRecords records;
  private final PlatformPlaces places;
  private final Clock clock;

  Waiting(OutcomeRecords records, PlatformPlaces places, Clock clock) {
    this.records = records;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Notes what the participant said. Says no when a seat has become free meanwhile, and when the day is before the last time
   * the participant was asked or told, or after today.
   *
   * @param caseNumber the case
   * @param by the responsible caseworker
   * @param answer what the participant said
   * @param askedOn the day of the talk
   * @return the answer, or the reason with field {@code askedOn} or the empty string
   */
  @Transactional
  public Answer<WaitAnswer> confirm(CaseNumber caseNumber, CaseworkerId by, WaitAnswer answer, LocalDate askedOn) {
    if (places.isSeated(caseNumber)) {
      return Answer.refused("", "En plats har blivit ledig. Öppna uppgiften Berätta för deltagaren i stället.");
    }
    boolean tooEarly = records.lastAskedOn(caseNumber).filter(askedOn::isBefore).isPresent();
    if (tooEarly || askedOn.isAfter(LocalDate.now(clock))) {
      return Answer.refused("askedOn", "Dagen ska vara från det förra samtalet till och med i dag. Rätta datumet.");
    }
    records.addWaitConfirmed(caseNumber, answer, askedOn, by);
    LOG.info("Wait confirmed: case={} answer={}", caseNumber, answer);
    return Answer.accepted(answer);
  }
}
