package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.Supplementing;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Komplettera remissen". */
@Component
class SupplementReferralForm implements FormService {

  private final Supplementing supplementing;

  SupplementReferralForm(Supplementing supplementing) {
    this.supplementing = supplementing;
  }

  @Override
  public String form() {
    return "supplement-referral";
  }

  @Override
  public Set<String> answers() {
    return Set.of();
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return supplementing.supplement(context.caseNumber(), context.caseworker()).map(done -> new HashMap<>());
  }
}
