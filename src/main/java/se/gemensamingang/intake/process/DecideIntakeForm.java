package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Agreement;
import se.gemensamingang.intake.DecidingIntake;
import se.gemensamingang.intake.IntakeConclusion;
import se.gemensamingang.intake.IntakeView;
import se.gemensamingang.intake.Outcome;
import se.gemensamingang.intake.PlatformPlaces;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.UnitId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Fastställ beslut". */
@Component
class DecideIntakeForm implements FormService {

  private static final String OUTCOME = "outcome";
  private static final String POSITIONS = "positions";
  private static final String PREPARED = "preparedDecision";
  private static final String PLATFORM_RULE = "platformRule";
  private static final String RECEIVERS = "receivingUnitOptions";

  private final DecidingIntake decidingIntake;
  private final IntakeView view;
  private final PlatformPlaces places;

  DecideIntakeForm(DecidingIntake decidingIntake, IntakeView view, PlatformPlaces places) {
    this.decidingIntake = decidingIntake;
    this.view = view;
    this.places = places;
  }

  @Override
  public String form() {
    return "decide-intake";
  }

  @Override
  public Set<String> answers() {
    return Set.of(OUTCOME, DecidingIntake.GROUNDS, DecidingIntake.RECOMMENDATION, DecidingIntake.RECEIVING_UNIT,
        DecidingIntake.RECEIVING_OUTSIDE, DecidingIntake.QUESTION);
  }

  @Override
  public Set<String> shows() {
    return Set.of(POSITIONS, PREPARED, RECEIVERS, PLATFORM_RULE);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>();
    if (keys.contains(POSITIONS)) {
      shown.put(POSITIONS, view.positions(context.caseNumber(), context.reader()));
    }
    shown.put(PREPARED, view.prepared(context.caseNumber(), agreement(context)));
    places.rule(context.caseNumber()).ifPresent(rule -> shown.put(PLATFORM_RULE, rule));
    shown.put(RECEIVERS, view.receivers());
    return shown;
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (answers.get(DecidingIntake.GROUNDS) == null) {
      return Answer.refused(DecidingIntake.GROUNDS, "Skriv skälen för beslutet.");
    }
    Optional<Outcome> outcome = FormChoice.read(Outcome.class, answers.get(OUTCOME));
    if (outcome.isEmpty() && answers.get(OUTCOME) != null) {
      return Answer.refused(OUTCOME, "Välj vad gruppen beslutade.");
    }
    return decidingIntake.decide(context.caseNumber(), context.caseworker(), agreement(context),
            conclusion(outcome, answers), context.form())
        .map(decided -> Map.of("intakeOutcome", decided.name()));
  }

  private static IntakeConclusion conclusion(Optional<Outcome> outcome, Map<String, Object> answers) {
    return new IntakeConclusion(outcome, (String) answers.get(DecidingIntake.GROUNDS),
        text(answers, DecidingIntake.RECOMMENDATION),
        text(answers, DecidingIntake.RECEIVING_UNIT).map(UnitId::new),
        text(answers, DecidingIntake.RECEIVING_OUTSIDE),
        text(answers, DecidingIntake.QUESTION));
  }

  private static Optional<String> text(Map<String, Object> answers, String key) {
    return Optional.ofNullable((String) answers.get(key));
  }

  private static Optional<Agreement> agreement(FormContext context) {
    return context.routing().value("agreement").map(Agreement::valueOf);
  }
}
