package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.DecidingIntake;
import se.gemensamingang.intake.IntakeView;
import se.gemensamingang.intake.Outcome;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Fastställ beslut". */
@Component
class DecideIntakeForm implements FormService {

  private static final String OUTCOME = "outcome";
  private static final String POSITIONS = "positions";

  private final DecidingIntake decidingIntake;
  private final IntakeView view;

  DecideIntakeForm(DecidingIntake decidingIntake, IntakeView view) {
    this.decidingIntake = decidingIntake;
    this.view = view;
  }

  @Override
  public String form() {
    return "decide-intake";
  }

  @Override
  public Set<String> answers() {
    return Set.of(OUTCOME, DecidingIntake.GROUNDS, DecidingIntake.RECOMMENDATION);
  }

  @Override
  public Set<String> shows() {
    return Set.of(POSITIONS);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(POSITIONS, view.positions(context.caseNumber(), context.reader()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Optional<Outcome> outcome = FormChoice.read(Outcome.class, answers.get(OUTCOME));
    if (outcome.isEmpty()) {
      return Answer.refused(OUTCOME, "Välj vad gruppen beslutade.");
    }
    if (answers.get(DecidingIntake.GROUNDS) == null) {
      return Answer.refused(DecidingIntake.GROUNDS, "Skriv skälen för beslutet.");
    }
    return decidingIntake.decide(context.caseNumber(), context.caseworker(), outcome.get(),
            (String) answers.get(DecidingIntake.GROUNDS),
            Optional.ofNullable((String) answers.get(DecidingIntake.RECOMMENDATION)), context.form())
        .map(decided -> Map.of("intakeOutcome", decided.name()));
  }
}
