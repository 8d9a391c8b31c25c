package se.gemensamingang.emergency.process;

import static se.gemensamingang.emergency.TellingParticipants.NOT_TOLD_REASON;
import static se.gemensamingang.emergency.TellingParticipants.TELL_AGAIN_ON;
import static se.gemensamingang.emergency.TellingParticipants.TOLD_ON;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.AnsweringRequests;
import se.gemensamingang.emergency.TellingParticipants;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Berätta för deltagaren". */
@Component
class TellParticipantForm implements FormService {

  private static final String TOLD = "told";
  private static final String PARTICIPANT_TOLD = "participantTold";


  private final TellingParticipants telling;
  private final AnsweringRequests answering;
  private final RequestInForm inForm;

  TellParticipantForm(TellingParticipants telling, AnsweringRequests answering, RequestInForm inForm) {
    this.telling = telling;
    this.answering = answering;
    this.inForm = inForm;
  }

  @Override
  public String form() {
    return "tell-participant";
  }

  @Override
  public Set<String> answers() {
    return Set.of(TOLD, TOLD_ON, NOT_TOLD_REASON, TELL_AGAIN_ON);
  }

  @Override
  public Set<String> shows() {
    return RequestInForm.KEYS;
  }

  /** Whoever is to tell the participant must know whom, who asked and why. */
  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return inForm.of(answering.question(requestOf(context), context.reader()), keys);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return switch (String.valueOf(answers.get(TOLD))) {
      case "YES" -> told(context, answers);
      case "NOT_YET" -> notYet(context, answers);
      default -> Answer.refused(TOLD, "Svara om du har berättat för deltagaren.");
    };
  }

  private Answer<Map<String, Object>> told(FormContext context, Map<String, Object> answers) {
    if (answers.get(TOLD_ON) == null) {
      return Answer.refused(TOLD_ON, "Skriv vilken dag du berättade för deltagaren.");
    }
    return telling.told(requestOf(context), LocalDate.parse((String) answers.get(TOLD_ON)), context.caseworker())
        .map(day -> AtTheGateway.values(context.routing(), Map.of(PARTICIPANT_TOLD, "YES")));
  }

  private Answer<Map<String, Object>> notYet(FormContext context, Map<String, Object> answers) {
    if (answers.get(NOT_TOLD_REASON) == null) {
      return Answer.refused(NOT_TOLD_REASON, "Skriv varför du inte har berättat än.");
    }
    if (answers.get(TELL_AGAIN_ON) == null) {
      return Answer.refused(TELL_AGAIN_ON, "Välj dagen då du försöker igen.");
    }
    return telling.notYet(requestOf(context), (String) answers.get(NOT_TOLD_REASON),
            LocalDate.parse((String) answers.get(TELL_AGAIN_ON)), context.caseworker())
        .map(day -> AtTheGateway.values(context.routing(), Map.of(PARTICIPANT_TOLD, "NO")));
  }

  private static EmergencyRequestId requestOf(FormContext context) {
    return EmergencyByProcess.requestOf(context.routing());
  }
}
