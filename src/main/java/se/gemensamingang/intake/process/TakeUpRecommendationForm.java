package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.IntakeGroups;
import se.gemensamingang.intake.ReadingAdvice;
import se.gemensamingang.intake.Recommendations;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ta emot rekommendation". */
@Component
class TakeUpRecommendationForm implements FormService {

  private static final String ANSWER = "recommendationAnswer";
  private static final String HELD_ON = "heldOn";
  private static final String ADVICE = "accessAdvice";
  private static final String CONTACT = "contactName";

  private final Recommendations recommendations;
  private final ReadingAdvice advice;
  private final IntakeGroups groups;

  TakeUpRecommendationForm(Recommendations recommendations, ReadingAdvice advice, IntakeGroups groups) {
    this.recommendations = recommendations;
    this.advice = advice;
    this.groups = groups;
  }

  @Override
  public String form() {
    return "take-up-recommendation";
  }

  @Override
  public Set<String> answers() {
    return Set.of(ANSWER, HELD_ON, Recommendations.WAY_ON);
  }

  @Override
  public Set<String> shows() {
    return Set.of(ADVICE, CONTACT);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>();
    if (keys.contains(ADVICE)) {
      shown.put(ADVICE, advice.forReceiver(context.caseNumber(), context.reader()));
    }
    groups.actingForReferrer(context.caseNumber())
        .flatMap(responsible -> advice.contact(context.caseNumber(), responsible, context.caseworker()))
        .ifPresent(name -> shown.put(CONTACT, name));
    return shown;
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Answer<?> answer = "TAKEN_UP".equals(answers.get(ANSWER)) ? takeUp(context, answers) : decline(context, answers);
    return answer.map(done -> RecommendationRouting.to(recommendations.step(context.caseNumber())));
  }

  private Answer<?> takeUp(FormContext context, Map<String, Object> answers) {
    Optional<LocalDate> heldOn = OutcomeAnswers.day(answers, HELD_ON);
    return heldOn.isEmpty() ? Answer.refused(HELD_ON, "Skriv vilken dag det första samtalet hölls.")
        : recommendations.takeUp(context.caseNumber(), context.caseworker(), heldOn.get());
  }

  private Answer<?> decline(FormContext context, Map<String, Object> answers) {
    Optional<String> wayOn = OutcomeAnswers.text(answers, Recommendations.WAY_ON);
    if (wayOn.isEmpty()) {
      return Answer.refused(Recommendations.WAY_ON, "Ett nej behöver en väg vidare. Skriv vem deltagaren bör vända sig till.");
    }
    recommendations.decline(context.caseNumber(), context.caseworker(), wayOn.get(), context.form());
    return Answer.accepted(wayOn);
  }
}
