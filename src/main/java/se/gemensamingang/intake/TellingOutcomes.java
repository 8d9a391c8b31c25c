package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Notes that the participant has been told, by voice, what the group decided. */
@Service
public class TellingOutcomes {

  private static final Logger LOG = LoggerFactory.getLogger(TellingOutcomes.class);

  private final IntakeRecords records;
  private final OutcomeRecords outcomes;
  private final PlatformPlaces places;
  private final Protection protection;
  private final Clock clock;

  TellingOutcomes(IntakeRecords records, OutcomeRecords outcomes, PlatformPlaces places, Protection protection,
      Clock clock) {
    this.records = records;
    this.outcomes = outcomes;
    this.places = places;
    this.protection = protection;
    this.clock = clock;
  }

  /**
   * What holds for the participant now: the group's decision, or that a seat has become free since.
   *
   * @param caseNumber the case
   * @return the outcome, or nothing when nothing is decided
   */
  @Transactional
  public Optional<Outcome> standing(CaseNumber caseNumber) {
    return records.decision(caseNumber).map(DecisionRecord::outcome).map(outcome ->
        outcome == Outcome.WAITLISTED && places.isSeated(caseNumber) ? Outcome.ADMITTED : outcome);
  }

  /**
   * Notes that the participant was told. Says no when there is no decision yet, when the day is before the decision or after
   * today, and to a letter about somebody whose personal data are protected.
   *
   * @param caseNumber the case
   * @param by who told the participant
   * @param toldOn on which day
   * @param letterWanted whether the participant wants a letter as well
   * @return what the participant was told, or the reason with field {@code toldOn} or {@code letterWanted}
   */
  @Transactional
  public Answer<Outcome> tell(CaseNumber caseNumber, CaseworkerId by, LocalDate toldOn, boolean letterWanted) {
    Optional<Outcome> outcome = standing(caseNumber);
    if (outcome.isEmpty()) {
      return Answer.refused("", "Det finns inget beslut i ärendet än. Vänta tills gruppen har beslutat.");
    }
    LocalDate decidedOn = LocalDate.ofInstant(records.decidedAt(caseNumber).orElseThrow(), clock.getZone());
    if (toldOn.isBefore(decidedOn) || toldOn.isAfter(LocalDate.now(clock))) {
      return Answer.refused("toldOn", "Dagen ska vara från beslutets dag till och med i dag. Rätta datumet.");
    }
    if (letterWanted && !protection.allowsMessages(caseNumber)) {
      return Answer.refused("letterWanted",
          "Deltagaren har skyddade personuppgifter och får inget brev. Välj nej och berätta muntligt.");
    }
    outcomes.addTold(caseNumber, outcome.get(), toldOn, letterWanted, by);
    LOG.info("Participant told: case={} outcome={}", caseNumber, outcome.get());
    return outcome.map(Answer::accepted).orElseThrow();
  }

  /**
   * What the caseworker should know before a letter is written.
   *
   * @param caseNumber the case
   * @return advice, with a warning where personal data are protected
   */
  @Transactional(readOnly = true)
  public String letterAdvice(CaseNumber caseNumber) {
    return protection.allowsMessages(caseNumber)
        ? "Fråga om deltagaren vill ha ett brev. Brevet finns på ärendets sida, under Brev till deltagaren."
        : "Skyddade personuppgifter: skriv och skicka inget brev. Berätta muntligt, utan att lämna något efter dig.";
  }
}
