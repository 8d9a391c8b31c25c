package se.gemensamingang.intake;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Confirms the intake group's decision. */
@Service
public class DecidingIntake {

  /** Under this key of the class {@code planning} the grounds of the decision are written. */
  public static final String GROUNDS = "decisionGrounds";

  /** Under this key of the class {@code planning} the recommendation after a no is written. */
  public static final String RECOMMENDATION = "recommendation";

  /** The key of the question which unit takes over after a no. */
  public static final String RECEIVING_UNIT = "receivingUnit";

  /** Under this key of the class {@code planning} a receiver outside the directory is written. */
  public static final String RECEIVING_OUTSIDE = "receivingOutside";

  /** Under this key of the class {@code planning} it is written what the group needs to know. */
  public static final String QUESTION = "moreInformationQuestion";

  private static final Logger LOG = LoggerFactory.getLogger(DecidingIntake.class);

  private final CaseGroup groups;
  private final ChairOfCase chairs;
  private final Receivers receivers;
  private final PlatformPlaces places;
  private final IntakeRecords records;
  private final CaseFile caseFile;
  private final Clock clock;

  DecidingIntake(CaseGroup groups, ChairOfCase chairs, Receivers receivers, PlatformPlaces places,
      IntakeRecords records, CaseFile caseFile, Clock clock) {
    this.groups = groups;
    this.chairs = chairs;
    this.receivers = receivers;
    this.places = places;
    this.records = records;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /**
   * Confirms what the group decided. Says no when the caseworker does not lead the group in this case, when the group has
   * no quorum or has not voted, when the majority took the other side, when a no comes without a recommendation and a
   * receiver, when a request for more information asks nothing, or when the platform is full or for another age.
   *
   * @param caseNumber the case
   * @param chair who confirms
   * @param agreement what the table of quorum said; nothing in a case from before there was one, which waits for all
   * @param conclusion what was decided and why
   * @param step the form id
   * @return the outcome, or the reason
   */
  @Transactional
  public Answer<Outcome> decide(CaseNumber caseNumber, CaseworkerId chair, Optional<Agreement> agreement,
      IntakeConclusion conclusion, String step) {
    if (!chairs.of(caseNumber).equals(chair)) {
      return Answer.refused("", "Bara den som är ordförande i ärendet fastställer beslutet.");
    }
    Map<String, Position> opinions = opinions(caseNumber, agreement);
    if (!mayDecide(caseNumber, agreement, opinions)) {
      return Answer.refused("", "Gruppen är inte beslutför än. Vänta tills de parter som behövs har svarat.");
    }
    GroupVote vote = GroupVote.of(opinions.values());
    Answer<Outcome> checked = ConclusionCheck.check(vote, conclusion, receivers::has);
    Answer<Outcome> outcome = checked instanceof Answer.Accepted<Outcome> concluded
        ? places.follow(caseNumber, concluded.value()) : checked;
    if (outcome instanceof Answer.Accepted<Outcome> accepted) {
      keep(record(caseNumber, chair, agreement, accepted.value(), conclusion, opinions), conclusion, step);
    }
    return outcome;
  }

  private void keep(DecisionRecord decision, IntakeConclusion conclusion, String step) {
    records.add(decision);
    caseFile.write(decision.caseNumber(), InformationClass.PLANNING, texts(decision.outcome(), conclusion),
        new Writing(decision.chair(), step));
    LOG.info("Intake decided: case={} outcome={}", decision.caseNumber(), decision.outcome());
  }

  /** What each party said last: its vote where the group has voted, otherwise its position. */
  private Map<String, Position> opinions(CaseNumber caseNumber, Optional<Agreement> agreement) {
    if (agreement.filter(Agreement.VOTE::equals).isPresent()) {
      return records.votes(caseNumber);
    }
    return records.positions(caseNumber).stream().collect(Collectors.toMap(GivenPosition::seat, GivenPosition::position));
  }

  private boolean mayDecide(CaseNumber caseNumber, Optional<Agreement> agreement, Map<String, Position> opinions) {
    if (agreement.isPresent()) {
      return agreement.get() != Agreement.NO_QUORUM && !opinions.isEmpty();
    }
    Set<String> seats = groups.of(caseNumber).seats().stream().map(IntakeSeat::id).collect(Collectors.toSet());
    return opinions.keySet().containsAll(seats);
  }

  private DecisionRecord record(CaseNumber caseNumber, CaseworkerId chair, Optional<Agreement> agreement,
      Outcome outcome, IntakeConclusion conclusion, Map<String, Position> opinions) {
    Position side = outcome.inFavour() ? Position.FOR : Position.AGAINST;
    List<DecisionRecord.Part> parts = records.positions(caseNumber).stream()
        .filter(given -> opinions.containsKey(given.seat()))
        .map(given -> new DecisionRecord.Part(given.seat(), given.givenBy(), opinions.get(given.seat()),
            opinions.get(given.seat()) != side))
        .toList();
    boolean refusal = outcome == Outcome.NOT_ADMITTED;
    return new DecisionRecord(caseNumber, outcome, chair, agreement, records.registeredBy(caseNumber),
        GroupVote.of(opinions.values()).isTie(), conclusion.receivingUnit().filter(unit -> refusal),
        refusal && conclusion.receivingOutside().isPresent(), parts, clock.instant());
  }

  private static Map<String, Object> texts(Outcome outcome, IntakeConclusion conclusion) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put(GROUNDS, conclusion.grounds());
    if (outcome == Outcome.NOT_ADMITTED) {
      conclusion.recommendation().ifPresent(text -> texts.put(RECOMMENDATION, text));
      conclusion.receivingOutside().ifPresent(text -> texts.put(RECEIVING_OUTSIDE, text));
    }
    if (outcome == Outcome.MORE_INFORMATION) {
      conclusion.question().ifPresent(text -> texts.put(QUESTION, text));
    }
    return texts;
  }
}
