package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.IntakeView;
import se.gemensamingang.intake.ReceivingDecisions;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ta emot beslutet". */
@Component
class ReceiveDecisionForm implements FormService {

  private static final String OUTCOME_TEXT = "outcomeText";
  private static final String RECEIVER = "receiverText";
  private static final String RECORD = "decisionRecord";
  private static final String TOLD_ON = "toldOn";

  private final ReceivingDecisions receiving;
  private final IntakeView view;

  ReceiveDecisionForm(ReceivingDecisions receiving, IntakeView view) {
    this.receiving = receiving;
    this.view = view;
  }

  @Override
  public String form() {
    return "receive-decision";
  }

  @Override
  public Set<String> answers() {
    return Set.of(TOLD_ON);
  }

  @Override
  public Set<String> shows() {
    return Set.of(OUTCOME_TEXT, RECEIVER, RECORD);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>();
    view.outcome(context.caseNumber()).ifPresent(text -> shown.put(OUTCOME_TEXT, text));
    view.receiver(context.caseNumber()).ifPresent(name -> shown.put(RECEIVER, name));
    view.record(context.caseNumber()).ifPresent(record -> shown.put(RECORD, record));
    return shown;
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (answers.get(TOLD_ON) == null) {
      return Answer.refused(TOLD_ON, "Skriv vilken dag du berättade för deltagaren.");
    }
    return receiving.receive(
            context.caseNumber(), context.caseworker(), LocalDate.parse((String) answers.get(TOLD_ON)))
        .map(day -> new HashMap<>());
  }
}
