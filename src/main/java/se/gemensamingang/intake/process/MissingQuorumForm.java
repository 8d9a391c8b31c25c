package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AskingParties;
import se.gemensamingang.intake.MissingAnswers;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Gruppen är inte beslutför". */
@Component
class MissingQuorumForm implements FormService {

  private static final String PARTIES = "missingParties";
  private static final String UNTIL = "askAgainUntil";

  private final AskingParties asking;
  private final MissingAnswers missing;

  MissingQuorumForm(AskingParties asking, MissingAnswers missing) {
    this.asking = asking;
    this.missing = missing;
  }

  @Override
  public String form() {
    return "missing-quorum";
  }

  @Override
  public Set<String> answers() {
    return Set.of(UNTIL);
  }

  @Override
  public Set<String> shows() {
    return Set.of(PARTIES);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(PARTIES, String.join("\n", missing.parties(context.caseNumber())));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (answers.get(UNTIL) == null) {
      return Answer.refused(UNTIL, "Skriv vilken dag parterna ska svara senast.");
    }
    return asking.askAllAgain(context.caseNumber(), context.caseworker(), LocalDate.parse((String) answers.get(UNTIL)))
        .map(until -> Map.of());
  }
}
