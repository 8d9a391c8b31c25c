package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.ConsentForm;
import se.gemensamingang.intake.RegisterReferral;
import se.gemensamingang.intake.RegisteringReferrals;
import se.gemensamingang.intake.TargetGroup;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Registrera remiss". */
@Component
class RegisterReferralForm implements FormService {

  private static final String NAME = "name";
  private static final String PERSONAL_NUMBER = "personalNumber";
  private static final String TARGET_GROUP = "targetGroup";
  private static final String CONSENT_GIVEN = "intakeConsent";
  private static final String CONSENT_FORM = "consentForm";

  private final RegisteringReferrals registering;

  RegisterReferralForm(RegisteringReferrals registering) {
    this.registering = registering;
  }

  @Override
  public String form() {
    return "register-referral";
  }

  @Override
  public Set<String> answers() {
    return Set.of(NAME, PERSONAL_NUMBER, TARGET_GROUP, CONSENT_GIVEN, CONSENT_FORM);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (!Boolean.TRUE.equals(answers.get(CONSENT_GIVEN))) {
      return Answer.refused(CONSENT_GIVEN,
          "Utan deltagarens samtycke får gruppen inte läsa remissen. Fråga deltagaren och kryssa i när samtycke finns.");
    }
    Optional<TargetGroup> targetGroup = FormChoice.read(TargetGroup.class, answers.get(TARGET_GROUP));
    if (targetGroup.isEmpty()) {
      return Answer.refused(TARGET_GROUP, "Målgruppen är okänd. Välj en annan i listan.");
    }
    Optional<ConsentForm> consentForm = FormChoice.read(ConsentForm.class, answers.get(CONSENT_FORM));
    if (consentForm.isEmpty()) {
      return Answer.refused(CONSENT_FORM, "Välj om samtycket är skriftligt eller muntligt.");
    }
    return register(context, answers, targetGroup.get(), consentForm.get());
  }

  private Answer<Map<String, Object>> register(FormContext context, Map<String, Object> answers,
      TargetGroup targetGroup, ConsentForm consentForm) {
    return registering.register(new RegisterReferral(
            context.caseNumber(),
            context.caseworker(),
            (String) answers.get(NAME),
            (String) answers.get(PERSONAL_NUMBER),
            targetGroup,
            consentForm))
        .map(registeredBy -> Map.of(TARGET_GROUP, targetGroup.name()));
  }
}
