package se.gemensamingang.emergency.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.EmergencyLetter;
import se.gemensamingang.emergency.AnsweringRequests;
import se.gemensamingang.emergency.ReadingAnswers;
import se.gemensamingang.emergency.ReadingAnswers.AnswerShown;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Läs svaret". */
@Component
class ReadEmergencyAnswerForm implements FormService {

  private static final String ANSWER_READ = "answerRead";
  private static final String DECISION_TEXT = "decisionText";
  private static final String ANSWERED_BY = "answeredBy";
  private static final String ITEMS_CLASS_TEXT = "itemsClassText";
  private static final String READABLE_UNTIL = "readableUntil";

  private final ReadingAnswers reading;
  private final Clock clock;

  ReadEmergencyAnswerForm(ReadingAnswers reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "read-emergency-answer";
  }

  @Override
  public Set<String> answers() {
    return Set.of(ANSWER_READ);
  }

  @Override
  public Set<String> shows() {
    return Set.of(DECISION_TEXT, ANSWERED_BY, AnsweringRequests.ITEMS, ITEMS_CLASS_TEXT, READABLE_UNTIL,
        AnsweringRequests.WAY_ON);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    AnswerShown answer = reading.answer(EmergencyByProcess.requestOf(context.routing()), context.reader());
    Map<String, Object> shown = new HashMap<>();
    shown.put(DECISION_TEXT, answer.letter().isPresent() ? "Svaret: " + answer.decision().label() + "."
        : "Svaret kan inte läsas: tiden har gått ut, eller så är det lämnat till någon annan.");
    shown.put(ANSWERED_BY, answer.answeredBy());
    answer.letter().ifPresent(letter -> show(letter, shown));
    return shown;
  }

  private void show(EmergencyLetter letter, Map<String, Object> shown) {
    shown.putAll(letter.texts());
    letter.until().ifPresent(until -> {
      shown.put(ITEMS_CLASS_TEXT, letter.informationClass().label());
      shown.put(READABLE_UNTIL, Moments.inWords(until, clock));
    });
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (!Boolean.TRUE.equals(answers.get(ANSWER_READ))) {
      return Answer.refused(ANSWER_READ, "Kryssa i när du har läst svaret.");
    }
    return reading.read(EmergencyByProcess.requestOf(context.routing()), context.caseworker())
        .map(read -> new HashMap<>());
  }
}
