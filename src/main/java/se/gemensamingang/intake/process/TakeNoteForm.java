package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.TakingNote;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ta del av information". */
@Component
class TakeNoteForm implements FormService {

  private static final String SENDER = "informationSender";
  private static final String INFORMATION = "information";
  private static final String REPLY = "noteReply";

  private final TakingNote takingNote;

  TakeNoteForm(TakingNote takingNote) {
    this.takingNote = takingNote;
  }

  @Override
  public String form() {
    return "take-note";
  }

  @Override
  public Set<String> answers() {
    return Set.of(REPLY);
  }

  @Override
  public Set<String> shows() {
    return Set.of(SENDER, INFORMATION);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(SENDER, takingNote.sender(context.caseNumber()).orElse(""),
        INFORMATION, takingNote.information(context.caseNumber(), context.reader()).orElse(""));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return takingNote.note(context.caseNumber(), IntakeSeats.seatOf(context.routing()), context.caseworker(),
        OutcomeAnswers.text(answers, REPLY)).map(noted -> Map.of());
  }
}
