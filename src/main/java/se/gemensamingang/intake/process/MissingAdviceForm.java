package se.gemensamingang.intake.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Råd saknas": the coordinator sees who has not answered, and nothing of the question. */
@Component
class MissingAdviceForm implements FormService {

  private static final String SILENT = "silentAdviser";
  private static final String OPTIONS = "adviserOptions";
  private static final String ADVISER = "adviser";
  private static final String UNTIL = "adviceUntil";

  private final GivingAdvice giving;

  MissingAdviceForm(GivingAdvice giving) {
    this.giving = giving;
  }

  @Override
  public String form() {
    return "missing-advice";
  }

  @Override
  public Set<String> answers() {
    return Set.of(ADVISER, UNTIL);
  }

  @Override
  public Set<String> shows() {
    return Set.of(SILENT, OPTIONS);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    CaseworkerId silent = giving.adviser(context.caseNumber());
    return Map.of(OPTIONS, OutcomeAnswers.options(giving.candidates(context.caseNumber())),
        SILENT, giving.candidates(context.caseNumber()).stream().filter(each -> each.id().equals(silent))
            .map(Caseworker::name).findFirst().orElse(silent.value()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Optional<CaseworkerId> adviser = OutcomeAnswers.text(answers, ADVISER).map(CaseworkerId::new);
    if (adviser.isEmpty()) {
      return Answer.refused(ADVISER, "Välj vem som skriver gruppens råd.");
    }
    Optional<LocalDate> until = OutcomeAnswers.day(answers, UNTIL);
    return until.isEmpty() ? Answer.refused(UNTIL, "Skriv vilken dag rådet ska vara klart.")
        : giving.name(context.caseNumber(), context.caseworker(), adviser.get(), until.get()).map(named -> Map.of());
  }
}
