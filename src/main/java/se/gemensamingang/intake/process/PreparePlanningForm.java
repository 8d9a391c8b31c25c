package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.NamingCaseworkers;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Förbered gemensam planering". */
@Component
class PreparePlanningForm implements FormService {

  private static final String STEP = "planningStep";
  private static final String TEAM = "teamNames";

  private final NamingCaseworkers naming;

  PreparePlanningForm(NamingCaseworkers naming) {
    this.naming = naming;
  }

  @Override
  public String form() {
    return "prepare-planning";
  }

  @Override
  public Set<String> answers() {
    return Set.of(STEP);
  }

  @Override
  public Set<String> shows() {
    return Set.of(TEAM);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(TEAM, naming.teamInWords(context.caseNumber()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Object step = answers.get(STEP);
    return "GOES_ON".equals(step) || "ENDED".equals(step) ? Answer.accepted(Map.of(STEP, step))
        : Answer.refused(STEP, "Välj vad som händer nu.");
  }
}
