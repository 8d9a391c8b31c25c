package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.PlatformPlaces;
import se.gemensamingang.intake.WaitAnswer;
import se.gemensamingang.intake.Waiting;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Bekräfta väntan med deltagaren". */
@Component
class ConfirmWaitForm implements FormService {

  private static final String ANSWER = "waitAnswer";
  private static final String ASKED_ON = "askedOn";
  private static final String QUEUE = "queueText";

  private final Waiting waiting;
  private final PlatformPlaces places;

  ConfirmWaitForm(Waiting waiting, PlatformPlaces places) {
    this.waiting = waiting;
    this.places = places;
  }

  @Override
  public String form() {
    return "confirm-wait";
  }

  @Override
  public Set<String> answers() {
    return Set.of(ANSWER, ASKED_ON);
  }

  @Override
  public Set<String> shows() {
    return Set.of(QUEUE);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return places.place(context.caseNumber()).map(place -> Map.<String, Object>of(QUEUE, place.inWords())).orElse(Map.of());
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Optional<WaitAnswer> answer = FormChoice.read(WaitAnswer.class, answers.get(ANSWER));
    if (answer.isEmpty()) {
      return Answer.refused(ANSWER, "Välj vad deltagaren säger.");
    }
    Optional<LocalDate> askedOn = OutcomeAnswers.day(answers, ASKED_ON);
    if (askedOn.isEmpty()) {
      return Answer.refused(ASKED_ON, "Skriv vilken dag ni pratade.");
    }
    return waiting.confirm(context.caseNumber(), context.caseworker(), answer.get(), askedOn.get())
        .map(given -> Map.of(ANSWER, given.name()));
  }
}
