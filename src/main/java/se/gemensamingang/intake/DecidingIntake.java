package se.gemensamingang.intake;

import java.util.HashSet;
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

  private static final Logger LOG = LoggerFactory.getLogger(DecidingIntake.class);

  private final CaseGroup groups;
  private final IntakeRecords records;
  private final CaseFile caseFile;

  DecidingIntake(CaseGroup groups, IntakeRecords records, CaseFile caseFile) {
    this.groups = groups;
    this.records = records;
    this.caseFile = caseFile;
  }

  /**
   * Confirms what the group decided. Says no when the caseworker is not the group's chair, when a party has not taken a
   * position, when the majority took the other position, or when a no comes without a recommendation.
   *
   * @param caseNumber the case
   * @param chair who confirms
   * @param outcome what was decided
   * @param grounds why
   * @param recommendation the way on; needed when the outcome is {@link Outcome#NOT_ADMITTED}
   * @param step the form id
   * @return the outcome, or the reason
   */
  @Transactional
  public Answer<Outcome> decide(CaseNumber caseNumber, CaseworkerId chair, Outcome outcome, String grounds,
      Optional<String> recommendation, String step) {
    if (!groups.of(caseNumber).chair().id().equals(chair)) {
      return Answer.refused("", "Bara inskrivningsgruppens ordförande fastställer beslutet.");
    }
    List<GivenPosition> positions = records.positions(caseNumber);
    if (!everySeatHasAnswered(caseNumber, positions)) {
      return Answer.refused("", "Alla parter har inte lämnat sitt ställningstagande. Vänta tills alla har svarat.");
    }
    if (!GroupVote.of(positions).allows(outcome)) {
      return Answer.refused("outcome", "Beslutet stämmer inte med vad de flesta parterna tyckte. Välj gruppens beslut.");
    }
    if (outcome == Outcome.NOT_ADMITTED && recommendation.isEmpty()) {
      return Answer.refused(RECOMMENDATION, "Ett nej behöver en rekommendation. Skriv vilken väg vidare gruppen ser.");
    }
    records.add(caseNumber, outcome, chair);
    caseFile.write(caseNumber, InformationClass.PLANNING, texts(grounds, recommendation),
        new Writing(chair, step));
    LOG.info("Intake decided: case={} outcome={}", caseNumber, outcome);
    return Answer.accepted(outcome);
  }

  private static Map<String, Object> texts(String grounds, Optional<String> recommendation) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put(GROUNDS, grounds);
    recommendation.ifPresent(text -> texts.put(RECOMMENDATION, text));
    return texts;
  }

  private boolean everySeatHasAnswered(CaseNumber caseNumber, List<GivenPosition> positions) {
    Set<String> answered = positions.stream().map(GivenPosition::seat).collect(Collectors.toCollection(HashSet::new));
    return groups.of(caseNumber).seats().stream().map(IntakeSeat::id).allMatch(answered::contains);
  }
}
