package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.IntakeView;
import se.gemensamingang.intake.Outcome;
import se.gemensamingang.intake.OutcomeInWords;
import se.gemensamingang.intake.RecommendationStep;
import se.gemensamingang.intake.Recommendations;
import se.gemensamingang.intake.TellingOutcomes;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Berätta för deltagaren". */
@Component
class TellOutcomeForm implements FormService {

  private static final String TEXT = "tellText";
  private static final String ADVICE = "letterAdvice";
  private static final String LETTER = "letterWanted";
  private static final String OUTCOME = "outcomeText";
  private static final String RECORD = "decisionRecord";
  private static final String TOLD_ON = "toldOn";

  private final TellingOutcomes telling;
  private final OutcomeInWords words;
  private final Recommendations recommendations;
  private final IntakeView view;

  TellOutcomeForm(TellingOutcomes telling, OutcomeInWords words, Recommendations recommendations,
      IntakeView view) {
    this.telling = telling;
    this.words = words;
    this.recommendations = recommendations;
    this.view = view;
  }

  @Override
  public String form() {
    return "tell-outcome";
  }

  @Override
  public Set<String> answers() {
    return Set.of(LETTER, TOLD_ON);
  }

  @Override
  public Set<String> shows() {
    return Set.of(TEXT, ADVICE, OUTCOME, RECORD);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>();
    shown.put(ADVICE, telling.letterAdvice(context.caseNumber()));
    telling.standing(context.caseNumber()).ifPresent(outcome -> shown.put(OUTCOME, outcome.label()));
    view.record(context.caseNumber()).ifPresent(record -> shown.put(RECORD, record));
    if (keys.contains(TEXT)) {
      words.of(context.caseNumber(), context.reader()).ifPresent(said ->
          shown.put(TEXT, said.title() + ".\n\n" + String.join("\n\n", said.paragraphs())));
    }
    return shown;
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Optional<LocalDate> toldOn = OutcomeAnswers.day(answers, TOLD_ON);
    if (toldOn.isEmpty()) {
      return Answer.refused(TOLD_ON, "Skriv vilken dag du berättade för deltagaren.");
    }
    return telling.tell(context.caseNumber(), context.caseworker(), toldOn.get(), "YES".equals(answers.get(LETTER)))
        .map(outcome -> routing(context.caseNumber(), outcome));
  }

  private Map<String, Object> routing(CaseNumber caseNumber, Outcome outcome) {
    return Map.of("intakeOutcome", outcome.name(), RecommendationRouting.VARIABLE, outcome == Outcome.NOT_ADMITTED
        ? recommendations.step(caseNumber).name() : RecommendationStep.DONE.name());
  }
}
