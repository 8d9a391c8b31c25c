package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.EarlierFeedback;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Skriv gruppens råd". */
@Component
class GiveAdviceForm implements FormService {

  private static final Set<String> REQUEST = Set.of("adviceOwnWords", "adviceWho", "adviceQuestion", "adviceSituation");
  static final String EARLIER = "earlierFeedback";

  private final GivingAdvice giving;
  private final EarlierFeedback earlier;

  GiveAdviceForm(GivingAdvice giving, EarlierFeedback earlier) {
    this.giving = giving;
    this.earlier = earlier;
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
    return Stream.concat(REQUEST.stream(), Stream.of(EARLIER)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>(giving.request(context.caseNumber(), context.reader()));
    earlier.of(context.caseNumber(), context.reader()).ifPresent(text -> shown.put(EARLIER, text));
    return shown;
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    return OutcomeAnswers.text(answers, GivingAdvice.ADVICE)
        .map(advice -> giving.give(context.caseNumber(), context.caseworker(), advice, context.form())
            .map(given -> Map.<String, Object>of()))
        .orElseGet(() -> Answer.refused(GivingAdvice.ADVICE, "Skriv gruppens råd."));
  }
}
