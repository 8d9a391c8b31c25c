package se.gemensamingang.emergency.process;

import static se.gemensamingang.emergency.SendingRequests.ABOUT;
import static se.gemensamingang.emergency.SendingRequests.AUTHORITY;
import static se.gemensamingang.emergency.SendingRequests.DANGER;
import static se.gemensamingang.emergency.SendingRequests.NEEDED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.SendingRequests;
import se.gemensamingang.emergency.Urgency;
import se.gemensamingang.emergency.WrittenRequest;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Skriv akut begäran". */
@Component
class WriteEmergencyRequestForm implements FormService {

  private static final String REQUEST_NEEDED = "requestNeeded";
  private static final String URGENCY = "urgency";
  private static final String AUTHORITY_OPTIONS = "authorityOptions";
  private static final String SENT = "emergencyNeeded";
  private static final String EMERGENCY_URGENCY = "emergencyUrgency";

  private final SendingRequests sending;

  WriteEmergencyRequestForm(SendingRequests sending) {
    this.sending = sending;
  }

  @Override
  public String form() {
    return "write-emergency-request";
  }

  @Override
  public Set<String> answers() {
    return Set.of(REQUEST_NEEDED, AUTHORITY, ABOUT, NEEDED, DANGER, URGENCY);
  }

  @Override
  public Set<String> shows() {
    return Set.of(AUTHORITY_OPTIONS);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(AUTHORITY_OPTIONS, sending.choices(requestOf(context), context.caseworker()).stream()
        .map(choice -> Map.of("label", choice.name(), "value", choice.id().value())).toList());
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return switch (String.valueOf(answers.get(REQUEST_NEEDED))) {
      case "YES" -> send(context, answers);
      case "NO" -> sending.cancel(requestOf(context), context.caseworker()).map(cancelled -> Map.of(SENT, "NO"));
      default -> Answer.refused(REQUEST_NEEDED, "Välj om begäran ska skickas.");
    };
  }

  private Answer<Map<String, Object>> send(FormContext context, Map<String, Object> answers) {
    EmergencyRequestId request = requestOf(context);
    Optional<SecrecyUnitId> authority = sending.choices(request, context.caseworker()).stream().map(SendingRequests.Choice::id)
        .filter(each -> each.value().equals(answers.get(AUTHORITY))).findFirst();
    if (authority.isEmpty()) {
      return Answer.refused(AUTHORITY, "Välj en myndighet i listan.");
    }
    for (String text : List.of(ABOUT, NEEDED, DANGER)) {
      if (answers.get(text) == null) {
        return Answer.refused(text, "Fyll i det här, så att den som får begäran kan pröva den.");
      }
    }
    Optional<Urgency> urgency = Urgency.withCode(answers.get(URGENCY));
    if (urgency.isEmpty()) {
      return Answer.refused(URGENCY, "Välj hur snart du behöver svaret.");
    }
    WrittenRequest written = new WrittenRequest(authority.get(), (String) answers.get(ABOUT),
        (String) answers.get(NEEDED), (String) answers.get(DANGER), urgency.get());
    return sending.send(request, written, context.caseworker())
        .map(sent -> Map.of(SENT, "YES", EMERGENCY_URGENCY, sent.name()));
  }

  private static EmergencyRequestId requestOf(FormContext context) {
    return EmergencyByProcess.requestOf(context.routing());
  }
}
