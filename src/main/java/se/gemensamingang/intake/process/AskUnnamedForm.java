package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Sex;
import se.gemensamingang.intake.AgeBand;
import se.gemensamingang.intake.AskingTheGroup;
import se.gemensamingang.intake.CameBy;
import se.gemensamingang.intake.OpeningCases;
import se.gemensamingang.intake.RequestKind;
import se.gemensamingang.intake.TargetGroup;
import se.gemensamingang.intake.UnnamedQuestion;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Fråga utan namn". */
@Component
class AskUnnamedForm implements FormService {

  private static final String ERRAND = "unnamedErrand";
  private static final String REFERRAL = "REFERRAL";
  private static final String MISTAKE = "MISTAKE";
  private static final String SEX = "unnamedSex";
  private static final String AGE_BAND = "ageBand";
  private static final String TARGET_GROUP = "unnamedTargetGroup";
  private static final String QUESTION = "unnamedQuestion";
  private static final String INFORMATION = "information";
  private static final String ASKED = "ASKED";

  private final AskingTheGroup asking;
  private final OpeningCases openingCases;

  AskUnnamedForm(AskingTheGroup asking, OpeningCases openingCases) {
    this.asking = asking;
    this.openingCases = openingCases;
  }

  @Override
  public String form() {
    return "ask-unnamed";
  }

  @Override
  public Set<String> answers() {
    return Set.of(ERRAND, RegisterReferralForm.CAME_BY, SEX, AGE_BAND, TARGET_GROUP, QUESTION, INFORMATION);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Object errand = answers.get(ERRAND);
    if (REFERRAL.equals(errand)) {
      return Answer.accepted(Map.of(RegisterReferralForm.OUTCOME, REFERRAL));
    }
    if (MISTAKE.equals(errand)) {
      return openingCases.closeMistake(context.caseNumber(), context.caseworker())
          .map(closed -> Map.of(RegisterReferralForm.OUTCOME, "ABANDONED"));
    }
    if (RequestKind.INFORMATION.name().equals(errand)) {
      return inform(context, OutcomeAnswers.text(answers, INFORMATION));
    }
    return RequestKind.ADVICE.name().equals(errand) ? ask(context, answers)
        : Answer.refused(ERRAND, "Välj vad gruppen ska göra i listan.");
  }

  private Answer<Map<String, Object>> inform(FormContext context, Optional<String> information) {
    return information.isEmpty() ? Answer.refused(INFORMATION, "Skriv vad parterna ska få veta.")
        : asking.inform(context.caseNumber(), context.caseworker(), information.get())
            .map(informed -> routing(RequestKind.INFORMATION));
  }

  private Answer<Map<String, Object>> ask(FormContext context, Map<String, Object> answers) {
    Optional<Sex> sex = FormChoice.read(Sex.class, answers.get(SEX));
    if (sex.isEmpty()) {
      return Answer.refused(SEX, "Välj kön.");
    }
    Optional<AgeBand> ageBand = FormChoice.read(AgeBand.class, answers.get(AGE_BAND));
    if (ageBand.isEmpty()) {
      return Answer.refused(AGE_BAND, "Välj ungefär hur gammal personen är.");
    }
    Optional<TargetGroup> targetGroup = FormChoice.read(TargetGroup.class, answers.get(TARGET_GROUP));
    if (targetGroup.isEmpty()) {
      return Answer.refused(TARGET_GROUP, "Målgruppen är okänd. Välj en annan i listan.");
    }
    Optional<String> question = OutcomeAnswers.text(answers, QUESTION);
    return question.isEmpty() ? Answer.refused(QUESTION, "Skriv vad du vill ha råd om.")
        : asking.unnamed(new UnnamedQuestion(context.caseNumber(), context.caseworker(),
                FormChoice.read(CameBy.class, answers.get(RegisterReferralForm.CAME_BY)), sex.get(), ageBand.get(),
                targetGroup.get(), question.get()))
            .map(asked -> routing(RequestKind.ADVICE));
  }

  private static Map<String, Object> routing(RequestKind kind) {
    return Map.of(RegisterReferralForm.OUTCOME, ASKED, RegisterReferralForm.REQUEST_KIND, kind.name());
  }
}
