package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.EndingRequests;
import se.gemensamingang.intake.TakingNote;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Läs parternas svar". */
@Component
class ReadRepliesForm implements FormService {

  private static final String REPLIES = "replies";

  private final TakingNote takingNote;
  private final EndingRequests ending;

  ReadRepliesForm(TakingNote takingNote, EndingRequests ending) {
    this.takingNote = takingNote;
    this.ending = ending;
  }

  @Override
  public String form() {
    return "read-replies";
  }

  @Override
  public Set<String> answers() {
    return Set.of();
  }

  @Override
  public Set<String> shows() {
    return Set.of(REPLIES);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(REPLIES, takingNote.replies(context.caseNumber(), context.reader()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    ending.receive(context.caseNumber(), context.caseworker());
    return Answer.accepted(new HashMap<>());
  }
}
