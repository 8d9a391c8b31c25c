package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.IntakeView;
import se.gemensamingang.intake.Recommendations;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.UnitId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ordna nästa kontakt". */
@Component
class ArrangeContactForm implements FormService {

  private static final String KIND = "contactKind";
  private static final String UNIT = "receivingUnit";
  private static final String OPTIONS = "receivingUnitOptions";
  private static final String HELD_ON = "heldOn";

  private final Recommendations recommendations;
  private final IntakeView view;

  ArrangeContactForm(Recommendations recommendations, IntakeView view) {
    this.recommendations = recommendations;
    this.view = view;
  }

  @Override
  public String form() {
    return "arrange-contact";
  }

  @Override
  public Set<String> answers() {
    return Set.of(KIND, UNIT, HELD_ON, Recommendations.CONTACT_WITH);
  }

  @Override
  public Set<String> shows() {
    return Set.of(OPTIONS);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(OPTIONS, view.receivers());
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Answer<?> answer = "UNIT".equals(answers.get(KIND)) ? send(context, answers) : record(context, answers);
    return answer.map(done -> RecommendationRouting.to(recommendations.step(context.caseNumber())));
  }

  private Answer<?> send(FormContext context, Map<String, Object> answers) {
    Optional<UnitId> unit = OutcomeAnswers.text(answers, UNIT).map(UnitId::new);
    return unit.isEmpty() ? Answer.refused(UNIT, "Välj vilken enhet som tar emot.")
        : recommendations.sendTo(context.caseNumber(), unit.get(), context.caseworker());
  }

  private Answer<?> record(FormContext context, Map<String, Object> answers) {
    Optional<String> with = OutcomeAnswers.text(answers, Recommendations.CONTACT_WITH);
    if (with.isEmpty()) {
      return Answer.refused(Recommendations.CONTACT_WITH, "Skriv vem deltagaren hade kontakt med.");
    }
    Optional<LocalDate> heldOn = OutcomeAnswers.day(answers, HELD_ON);
    return heldOn.isEmpty() ? Answer.refused(HELD_ON, "Skriv vilken dag samtalet hölls.")
        : recommendations.recordContact(context.caseNumber(), context.caseworker(), with.get(), heldOn.get(), context.form());
  }
}
