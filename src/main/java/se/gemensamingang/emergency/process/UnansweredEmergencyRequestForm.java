package se.gemensamingang.emergency.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.emergency.ReadingAnswers;
import se.gemensamingang.emergency.SendingRequests;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ingen har svarat". */
@Component
class UnansweredEmergencyRequestForm implements FormService {

  private static final String ASKED_PEOPLE = "askedPeople";
  private static final String CLOSE_REQUEST = "closeRequest";

  private final ReadingAnswers reading;
  private final SendingRequests sending;

  UnansweredEmergencyRequestForm(ReadingAnswers reading, SendingRequests sending) {
    this.reading = reading;
    this.sending = sending;
  }

  @Override
  public String form() {
    return "unanswered-emergency-request";
  }

  @Override
  public Set<String> answers() {
    return Set.of(CLOSE_REQUEST);
  }

  @Override
  public Set<String> shows() {
    return Set.of(ASKED_PEOPLE);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    List<String> asked = reading.asked(EmergencyByProcess.requestOf(context.routing()), context.caseworker());
    return Map.of(ASKED_PEOPLE, asked.isEmpty() ? "Ingen fanns att fråga hos myndigheten." : String.join("\n", asked));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (!Boolean.TRUE.equals(answers.get(CLOSE_REQUEST))) {
      return Answer.refused(CLOSE_REQUEST, "Kryssa i om begäran ska avslutas. Väntar du ännu: lämna uppgiften öppen.");
    }
    return sending.withdraw(EmergencyByProcess.requestOf(context.routing()), context.caseworker())
        .map(withdrawn -> AtTheGateway.values(context.routing(), Map.of("emergencyOutcome", "WITHDRAWN")));
  }
}
