package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.NamingCaseworkers;
import se.gemensamingang.intake.ReadingAdvice;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Utse handläggare". */
@Component
class NameCaseworkerForm implements FormService {

  private static final String CASEWORKER = "caseworker";
  private static final String OPTIONS = "caseworkerOptions";
  private static final String SUGGESTION = "suggestion";
  private static final String ADVICE = "accessAdvice";

  private final NamingCaseworkers naming;
  private final ReadingAdvice advice;

  NameCaseworkerForm(NamingCaseworkers naming, ReadingAdvice advice) {
    this.naming = naming;
    this.advice = advice;
  }

  @Override
  public String form() {
    return "name-caseworker";
  }

  @Override
  public Set<String> answers() {
    return Set.of(CASEWORKER);
  }

  @Override
  public Set<String> shows() {
    return Set.of(OPTIONS, SUGGESTION, ADVICE);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    String seat = IntakeSeats.seatOf(context.routing());
    return Map.of(OPTIONS, OutcomeAnswers.options(naming.choices(context.caseNumber(), seat)),
        SUGGESTION, naming.suggested(context.caseNumber(), seat).name(), ADVICE, advice.beforeNaming());
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return naming.name(context.caseNumber(), IntakeSeats.seatOf(context.routing()),
            OutcomeAnswers.text(answers, CASEWORKER).map(CaseworkerId::new), context.caseworker())
        .map(named -> new HashMap<>());
  }
}
