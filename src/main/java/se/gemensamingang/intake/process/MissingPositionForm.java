package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AskingParties;
import se.gemensamingang.intake.MissingAnswers;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ställningstagande saknas". */
@Component
class MissingPositionForm implements FormService {

  private static final String PARTY = "missingParty";
  private static final String SINCE = "missingSince";
  private static final String ASKED = "askedPeople";
  private static final String NEXT = "missingPosition";
  private static final String UNTIL = "askAgainUntil";
  private static final String ASK_AGAIN = "ASK_AGAIN";
  private static final String NO_ANSWER = "NO_ANSWER";

  private final AskingParties asking;
  private final MissingAnswers missing;

  MissingPositionForm(AskingParties asking, MissingAnswers missing) {
    this.asking = asking;
    this.missing = missing;
  }

  @Override
  public String form() {
    return "missing-position";
  }

  @Override
  public Set<String> answers() {
    return Set.of(NEXT, UNTIL);
  }

  @Override
  public Set<String> shows() {
    return Set.of(PARTY, SINCE, ASKED);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    String seat = IntakeSeats.seatOf(context.routing());
    Map<String, Object> shown = new HashMap<>();
    shown.put(PARTY, missing.party(context.caseNumber(), seat));
    missing.since(context.caseNumber(), seat).ifPresent(day -> shown.put(SINCE, day.toString()));
    shown.put(ASKED, String.join("\n", missing.asked(context.caseNumber(), seat)));
    return shown;
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    String seat = IntakeSeats.seatOf(context.routing());
    if (NO_ANSWER.equals(answers.get(NEXT))) {
      asking.noteNoAnswer(context.caseNumber(), seat, context.caseworker());
      return Answer.accepted(Map.of(NEXT, NO_ANSWER));
    }
    if (!ASK_AGAIN.equals(answers.get(NEXT))) {
      return Answer.refused(NEXT, "Välj om parten ska frågas igen.");
    }
    if (answers.get(UNTIL) == null) {
      return Answer.refused(UNTIL, "Skriv vilken dag parten ska svara senast.");
    }
    return asking.askAgain(context.caseNumber(), seat, context.caseworker(), LocalDate.parse((String) answers.get(UNTIL)))
        .map(until -> Map.of(NEXT, ASK_AGAIN));
  }
}
