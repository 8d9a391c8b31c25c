package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Skriv gruppens råd". */
@Component
class GiveAdviceForm implements FormService {

  private static final Set<String> REQUEST = Set.of("adviceOwnWords", "adviceWho", "adviceQuestion", "adviceSituation");

  private final GivingAdvice giving;

  GiveAdviceForm(GivingAdvice giving) {
    this.giving = giving;
  }

  @Override
  public String form() {
    return "give-advice";
  }

  @Override
  public Set<String> answers() {
    return Set.of(GivingAdvice.ADVICE);
  }

  @Override
  public Set<String> shows() {
    return REQUEST;
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return giving.request(context.caseNumber(), context.reader());
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return OutcomeAnswers.text(answers, GivingAdvice.ADVICE)
        .map(advice -> giving.give(context.caseNumber(), context.caseworker(), advice, context.form())
            .map(given -> Map.<String, Object>of()))
        .orElseGet(() -> Answer.refused(GivingAdvice.ADVICE, "Skriv gruppens råd."));
  }
}
