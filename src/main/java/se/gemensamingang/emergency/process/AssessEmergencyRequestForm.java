package se.gemensamingang.emergency.process;

import static se.gemensamingang.emergency.AnsweringRequests.HARM_ASSESSMENT;
import static se.gemensamingang.emergency.AnsweringRequests.ITEMS;
import static se.gemensamingang.emergency.AnsweringRequests.ITEMS_CLASS;
import static se.gemensamingang.emergency.AnsweringRequests.PARTICIPANT_KNOWS;
import static se.gemensamingang.emergency.AnsweringRequests.TIME_LIMIT;
import static se.gemensamingang.emergency.AnsweringRequests.WAY_ON;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.AnsweringRequests;
import se.gemensamingang.emergency.Decision;
import se.gemensamingang.emergency.GivenAnswer;
import se.gemensamingang.emergency.TimeLimit;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Pröva akut begäran". */
@Component
class AssessEmergencyRequestForm implements FormService {

  private static final String DECISION = "decision";

  private final AnsweringRequests answering;
  private final RequestInForm inForm;

  AssessEmergencyRequestForm(AnsweringRequests answering, RequestInForm inForm) {
    this.answering = answering;
    this.inForm = inForm;
  }

  @Override
  public String form() {
    return "assess-emergency-request";
  }

  @Override
  public Set<String> answers() {
    return Set.of(DECISION, HARM_ASSESSMENT, ITEMS, ITEMS_CLASS, TIME_LIMIT, PARTICIPANT_KNOWS, WAY_ON);
  }

  @Override
  public Set<String> shows() {
    return RequestInForm.KEYS;
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return inForm.of(answering.question(requestOf(context), context.reader()), keys);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Optional<Decision> decision = Decision.withCode(answers.get(DECISION));
    if (decision.isEmpty()) {
      return Answer.refused(DECISION, "Välj om du lämnar ut uppgifter.");
    }
    EmergencyRequestId request = requestOf(context);
    return answering.answer(request, given(decision.get(), answers), context.caseworker())
        .map(given -> AtTheGateway.values(context.routing(), Map.of("emergencyOutcome", "ANSWERED",
            "tellParticipant", answering.isToBeTold(request) ? "YES" : "NO")));
  }

  private static GivenAnswer given(Decision decision, Map<String, Object> answers) {
    return new GivenAnswer(decision, text(answers, HARM_ASSESSMENT), text(answers, ITEMS),
        text(answers, ITEMS_CLASS).flatMap(InformationClass::withCode), TimeLimit.withCode(answers.get(TIME_LIMIT)),
        text(answers, PARTICIPANT_KNOWS).map("YES"::equals), text(answers, WAY_ON));
  }

  private static Optional<String> text(Map<String, Object> answers, String key) {
    return Optional.ofNullable((String) answers.get(key));
  }

  private static EmergencyRequestId requestOf(FormContext context) {
    return EmergencyByProcess.requestOf(context.routing());
  }
}
