package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.UnitId;

/**
 * Carries a no to somebody who takes over. The referrer stays responsible until the receiver's first contact is held, and a
 * refusal carries a way on back to the referrer.
 */
@Service
public class Recommendations {

  /** Under this key of the class {@code planning} a receiver that declines writes the way on. */
  public static final String WAY_ON = "wayOn";

  /** Under this key of the class {@code planning} it is written with whom outside the directory a contact was held. */
  public static final String CONTACT_WITH = "contactWith";

  private static final Logger LOG = LoggerFactory.getLogger(Recommendations.class);
  private static final String HELD_ON = "heldOn";

  private final IntakeRecords records;
  private final OutcomeRecords outcomes;
  private final Receivers receivers;
  private final UnitStaff staff;
  private final CaseFile caseFile;
  private final Clock clock;

  Recommendations(IntakeRecords records, OutcomeRecords outcomes, Receivers receivers, UnitStaff staff, CaseFile caseFile,
      Clock clock) {
    this.records = records;
    this.outcomes = outcomes;
    this.receivers = receivers;
    this.staff = staff;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /**
   * What the recommendation waits for.
   *
   * @param caseNumber a case with a no
   * @return the step
   */
  @Transactional(readOnly = true)
  public RecommendationStep step(CaseNumber caseNumber) {
    RecommendationState state = state(caseNumber);
    if (state.done()) {
      return RecommendationStep.DONE;
    }
    if (receiver(caseNumber).isPresent()) {
      return RecommendationStep.NAMED;
    }
    return head(caseNumber).isPresent() ? RecommendationStep.UNNAMED : RecommendationStep.OUTSIDE;
  }

  /**
   * Who is to hold the first contact.
   *
   * @param caseNumber the case
   * @return who was named, or the only caseworker of the unit; nobody when a head has to name somebody
   */
  @Transactional(readOnly = true)
  public Optional<CaseworkerId> receiver(CaseNumber caseNumber) {
    RecommendationState state = state(caseNumber);
    return state.named().or(() -> state.unit().map(staff::caseworkers).filter(all -> all.size() == 1)
        .map(all -> all.get(0).id()));
  }

  /**
   * The head of the unit that has the recommendation.
   *
   * @param caseNumber the case
   * @return the head, or nobody when no unit of the directory has it
   */
  @Transactional(readOnly = true)
  public Optional<CaseworkerId> head(CaseNumber caseNumber) {
    return state(caseNumber).unit().flatMap(staff::head).map(Caseworker::id);
  }

  /**
   * Who can be named.
   *
   * @param caseNumber the case
   * @return the caseworkers of the unit that has the recommendation
   */
  @Transactional(readOnly = true)
  public List<Caseworker> choices(CaseNumber caseNumber) {
    return state(caseNumber).unit().map(staff::caseworkers).orElse(List.of());
  }

  /**
   * Names the receiver. Says no when the caseworker does not work at the unit.
   *
   * @param caseNumber the case
   * @param receiver who is to hold the first contact
   * @param by who names
   * @return the receiver, or the reason with field {@code caseworker}
   */
  @Transactional
  public Answer<CaseworkerId> name(CaseNumber caseNumber, CaseworkerId receiver, CaseworkerId by) {
    if (choices(caseNumber).stream().noneMatch(each -> each.id().equals(receiver))) {
      return Answer.refused("caseworker", "Handläggaren arbetar inte hos enheten. Välj en i listan.");
    }
    outcomes.add(RecommendationEvent.named(caseNumber, receiver, by));
    return Answer.accepted(receiver);
  }

  /**
   * Notes that the receiver has held a first contact. Says no when the day is before the decision or after today.
   *
   * @param caseNumber the case
   * @param by the receiver
   * @param heldOn the day
   * @return the day, or the reason with field {@code heldOn}
   */
  @Transactional
  public Answer<LocalDate> takeUp(CaseNumber caseNumber, CaseworkerId by, LocalDate heldOn) {
    return held(caseNumber, RecommendationEvent.Kind.TAKEN_UP, heldOn, by);
  }

  /**
   * Notes that the receiver cannot take over, with the way on it sees. The recommendation goes back to the referrer.
   *
   * @param caseNumber the case
   * @param by the receiver
   * @param wayOn whom the participant should turn to
   * @param step the form id
   */
  @Transactional
  public void decline(CaseNumber caseNumber, CaseworkerId by, String wayOn, String step) {
    outcomes.add(RecommendationEvent.declined(caseNumber, by));
    caseFile.write(caseNumber, InformationClass.PLANNING, Map.of(WAY_ON, wayOn), new Writing(by, step));
    LOG.info("Recommendation declined: case={}", caseNumber);
  }

  /**
   * Sends the recommendation to another unit. Says no when the directory has no such unit at a party.
   *
   * @param caseNumber the case
   * @param unit the unit
   * @param by the referrer
   * @return the unit, or the reason with field {@code receivingUnit}
   */
  @Transactional
  public Answer<UnitId> sendTo(CaseNumber caseNumber, UnitId unit, CaseworkerId by) {
    if (!receivers.has(unit) || staff.head(unit).isEmpty()) {
      return Answer.refused("receivingUnit", "Enheten finns inte eller har ingen som arbetar där. Välj en annan i listan.");
    }
    outcomes.add(RecommendationEvent.sent(caseNumber, unit, by));
    return Answer.accepted(unit);
  }

  /**
   * Notes a first contact that was held with somebody outside the directory. Says no when the day is before the decision or
   * after today.
   *
   * @param caseNumber the case
   * @param by the referrer
   * @param with whom the participant met
   * @param heldOn the day
   * @param step the form id
   * @return the day, or the reason with field {@code heldOn}
   */
  @Transactional
  public Answer<LocalDate> recordContact(CaseNumber caseNumber, CaseworkerId by, String with, LocalDate heldOn, String step) {
    Answer<LocalDate> answer = held(caseNumber, RecommendationEvent.Kind.CONTACT_RECORDED, heldOn, by);
    if (answer instanceof Answer.Accepted<LocalDate>) {
      caseFile.write(caseNumber, InformationClass.PLANNING, Map.of(CONTACT_WITH, with), new Writing(by, step));
    }
    return answer;
  }

  private Answer<LocalDate> held(CaseNumber caseNumber, RecommendationEvent.Kind kind, LocalDate heldOn, CaseworkerId by) {
    LocalDate decidedOn = LocalDate.ofInstant(records.decidedAt(caseNumber).orElseThrow(), clock.getZone());
    if (heldOn.isBefore(decidedOn) || heldOn.isAfter(LocalDate.now(clock))) {
      return Answer.refused(HELD_ON, "Dagen ska vara från beslutets dag till och med i dag. Rätta datumet.");
    }
    outcomes.add(RecommendationEvent.held(caseNumber, kind, heldOn, by));
    LOG.info("First contact held: case={} kind={}", caseNumber, kind);
    return Answer.accepted(heldOn);
  }

  private RecommendationState state(CaseNumber caseNumber) {
    return RecommendationState.of(records.decision(caseNumber).flatMap(DecisionRecord::receivingUnit),
        outcomes.recommendation(caseNumber));
  }
}
