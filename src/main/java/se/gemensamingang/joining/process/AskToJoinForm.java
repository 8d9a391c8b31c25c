package se.gemensamingang.joining.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.PossibleDuplicateId;
import se.gemensamingang.casefile.PossibleDuplicates;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Fråga deltagaren om ärendena får läggas ihop". */
@Component
class AskToJoinForm implements FormService {

  private static final String MAY_BE_JOINED = "mayBeJoined";
  private static final String YES = "YES";
  private static final String NO = "NO";

  private final PossibleDuplicates duplicates;

  AskToJoinForm(PossibleDuplicates duplicates) {
    this.duplicates = duplicates;
  }

  @Override
  public String form() {
    return "ask-to-join";
  }

  @Override
  public Set<String> answers() {
    return Set.of(MAY_BE_JOINED);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Object answer = answers.get(MAY_BE_JOINED);
    if (!YES.equals(answer) && !NO.equals(answer)) {
      return Answer.refused(MAY_BE_JOINED, "Välj vad deltagaren svarade.");
    }
    Optional<PossibleDuplicateId> question = context.routing().value(AskingByProcess.QUESTION)
        .map(UUID::fromString).map(PossibleDuplicateId::new);
    return duplicates.answer(question.orElseThrow(), YES.equals(answer), context.caseworker())
        .map(joined -> Map.of(MAY_BE_JOINED, joined ? YES : NO));
  }
}
