package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Granska remissen": codes alone, since the coordinator is employed by the samordningsförbund. */
@Component
class CheckCompletenessForm implements FormService {

  private static final String WANTED = "wantedOfGroup";
  private static final String MISSING = "missingParts";
  private static final String SO_FAR = "soFar";
  private static final String ANSWER = "completenessAnswer";
  private static final String QUESTION = "sentBackQuestion";
  private static final String SENT_BACK = "SENT_BACK";
  private static final String SENT_ON = "SENT_ON";

  private final Completeness completeness;

  CheckCompletenessForm(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public String form() {
    return "check-completeness";
  }

  @Override
  public Set<String> answers() {
    return Set.of(ANSWER, QUESTION);
  }

  @Override
  public Set<String> shows() {
    return Set.of(WANTED, MISSING, SO_FAR);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(WANTED, completeness.wanted(context.caseNumber()),
        MISSING, completeness.missingInWords(context.caseNumber()), SO_FAR, completeness.soFar(context.caseNumber()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (SENT_ON.equals(answers.get(ANSWER))) {
      completeness.sendOn(context.caseNumber(), context.caseworker());
      return Answer.accepted(Map.of(ANSWER, SENT_ON));
    }
    if (!SENT_BACK.equals(answers.get(ANSWER))) {
      return Answer.refused(ANSWER, "Välj om remissen ska tillbaka eller gå vidare.");
    }
    Optional<String> question = OutcomeAnswers.text(answers, QUESTION);
    if (question.isEmpty()) {
      return Answer.refused(QUESTION, "Skriv vad remittenten ska komplettera.");
    }
    completeness.sendBack(context.caseNumber(), context.caseworker(), question.get());
    return Answer.accepted(Map.of(ANSWER, SENT_BACK));
  }
}
