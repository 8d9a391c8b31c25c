package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.ReadingAdvice;
import se.gemensamingang.intake.Recommendations;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Utse mottagare". */
@Component
class NameReceiverForm implements FormService {

  private static final String CASEWORKER = "caseworker";
  private static final String OPTIONS = "caseworkerOptions";
  private static final String ADVICE = "accessAdvice";

  private final Recommendations recommendations;
  private final ReadingAdvice advice;

  NameReceiverForm(Recommendations recommendations, ReadingAdvice advice) {
    this.recommendations = recommendations;
    this.advice = advice;
  }

  @Override
  public String form() {
    return "name-receiver";
  }

  @Override
  public Set<String> answers() {
    return Set.of(CASEWORKER);
  }

  @Override
  public Set<String> shows() {
    return Set.of(OPTIONS, ADVICE);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(OPTIONS, OutcomeAnswers.options(recommendations.choices(context.caseNumber())),
        ADVICE, advice.beforeNaming());
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Optional<CaseworkerId> receiver = OutcomeAnswers.text(answers, CASEWORKER).map(CaseworkerId::new);
    if (receiver.isEmpty()) {
      return Answer.refused(CASEWORKER, "Välj vem som tar den första kontakten.");
    }
    return recommendations.name(context.caseNumber(), receiver.get(), context.caseworker())
        .map(named -> RecommendationRouting.to(recommendations.step(context.caseNumber())));
  }
}
