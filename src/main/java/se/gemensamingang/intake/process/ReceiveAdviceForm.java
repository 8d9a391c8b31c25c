package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.EndingRequests;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Ta emot rådet". */
@Component
class ReceiveAdviceForm implements FormService {

  private final GivingAdvice giving;
  private final EndingRequests ending;

  ReceiveAdviceForm(GivingAdvice giving, EndingRequests ending) {
    this.giving = giving;
    this.ending = ending;
  }

  @Override
  public String form() {
    return "receive-advice";
  }

  @Override
  public Set<String> answers() {
    return Set.of();
  }

  @Override
  public Set<String> shows() {
    return Set.of(GivingAdvice.ADVICE);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(GivingAdvice.ADVICE, giving.advice(context.caseNumber(), context.reader()).orElse(""));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    ending.receive(context.caseNumber(), context.caseworker());
    return Answer.accepted(new HashMap<>());
  }
}
