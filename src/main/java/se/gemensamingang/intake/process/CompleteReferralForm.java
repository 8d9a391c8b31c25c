package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Komplettera för gruppen", which the form itself writes into the case file. */
@Component
class CompleteReferralForm implements FormService {

  private static final String QUESTION = "sentBackQuestion";
  private static final String MISSING = "missingParts";

  private final Completeness completeness;

  CompleteReferralForm(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public String form() {
    return "complete-referral";
  }

  @Override
  public Set<String> answers() {
    return Set.of();
  }

  @Override
  public Set<String> shows() {
    return Set.of(QUESTION, MISSING);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(QUESTION, completeness.question(context.caseNumber(), context.reader()).orElse(""),
        MISSING, completeness.missingInWords(context.caseNumber()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    completeness.supplement(context.caseNumber(), context.caseworker());
    return Answer.accepted(new HashMap<>());
  }
}
