package se.gemensamingang.intake.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.casefile.StatedParticipant;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.intake.AskingTheGroup;
import se.gemensamingang.intake.CameBy;
import se.gemensamingang.intake.ConsentForm;
import se.gemensamingang.intake.IntakeGroups;
import se.gemensamingang.intake.OpeningCases;
import se.gemensamingang.intake.PlatformPlaces;
import se.gemensamingang.intake.RegisterReferral;
import se.gemensamingang.intake.RegisteringReferrals;
import se.gemensamingang.intake.RequestKind;
import se.gemensamingang.intake.TargetGroup;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Registrera remiss". */
@Component
class RegisterReferralForm implements FormService {

  private static final String STARTED_BY_MISTAKE = "startedByMistake";
  private static final String MISTAKE_CONFIRMED = "mistakeConfirmed";

  /** Said by the model itself, so that a case that goes on under an earlier model is not led where that model has no way. */
  private static final String MAY_BE_ABANDONED = "mayBeAbandoned";
  static final String OUTCOME = "registrationOutcome";

  /** Said by the model as well: before there were other ways to the group, a referral could only go there to be decided on. */
  private static final String MAY_ASK_GROUP = "mayAskGroup";
  private static final String ERRAND = "errand";
  private static final String UNNAMED = "UNNAMED";
  static final String CAME_BY = "cameBy";
  static final String REQUEST_KIND = "requestKind";

  private static final String TARGET_GROUP = "targetGroup";
  private static final String CONSENT_GIVEN = "intakeConsent";
  private static final String CONSENT_FORM = "consentForm";
  private static final String SUCCESSORS = "successors";

  private static final String PROTECTION = "protection";
  private static final String NO_PROTECTION = "NONE";
  private static final String PROTECTED_READERS = "protectedReaders";
  private static final String PLATFORM_OPTIONS = "platformOptions";
  private static final String PROTECTED_READER_OPTIONS = "protectedReaderOptions";

  private final RegisteringReferrals registering;
  private final IntakeGroups groups;
  private final OpeningCases openingCases;
  private final PlatformPlaces places;
  private final AskingTheGroup asking;

  RegisterReferralForm(RegisteringReferrals registering, IntakeGroups groups, OpeningCases openingCases,
      PlatformPlaces places, AskingTheGroup asking) {
    this.registering = registering;
    this.groups = groups;
    this.openingCases = openingCases;
    this.places = places;
    this.asking = asking;
  }

  @Override
  public String form() {
    return "register-referral";
  }

  @Override
  public Set<String> answers() {
    return Stream.concat(StatedParticipant.ANSWERS.stream(),
            Stream.of(STARTED_BY_MISTAKE, MISTAKE_CONFIRMED, ERRAND, CAME_BY, PROTECTION, PROTECTED_READERS, TARGET_GROUP, CONSENT_GIVEN,
                CONSENT_FORM, SUCCESSORS, PlatformPlaces.PLATFORM))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> shows() {
    return Set.of(PROTECTED_READER_OPTIONS, PLATFORM_OPTIONS);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(PLATFORM_OPTIONS, platforms(context), PROTECTED_READER_OPTIONS, groups.members(context.caseNumber()).stream()
        .map(member -> Map.of("label", member.name(), "value", member.id().value())).toList());
  }

  private List<Map<String, Object>> platforms(FormContext context) {
    return places.openFor(groups.municipality(context.caseNumber())).stream()
        .map(platform -> Map.<String, Object>of("label", platform.name(), "value", platform.id())).toList();
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    if (Boolean.TRUE.equals(answers.get(STARTED_BY_MISTAKE))) {
      return abandon(context, answers);
    }
    Object errand = answers.getOrDefault(ERRAND, RequestKind.ADMISSION.name());
    if (!errand.equals(RequestKind.ADMISSION.name()) && context.routing().value(MAY_ASK_GROUP).isEmpty()) {
      return Answer.refused(ERRAND, "Det här ärendet startades innan gruppen kunde frågas så. Starta ett nytt ärende.");
    }
    return UNNAMED.equals(errand) ? Answer.accepted(Map.of(OUTCOME, UNNAMED)) : register(context, answers, errand);
  }

  private Answer<Map<String, Object>> abandon(FormContext context, Map<String, Object> answers) {
    if (!Boolean.TRUE.equals(answers.get(MISTAKE_CONFIRMED))) {
      return Answer.refused(MISTAKE_CONFIRMED,
          "Kryssa i att ärendet ska avslutas, eller ta bort krysset för att det startades av misstag.");
    }
    if (context.routing().value(MAY_BE_ABANDONED).isEmpty()) {
      return Answer.refused(STARTED_BY_MISTAKE, "Det här ärendet startades innan det gick att avsluta så. Låt det vara:"
          + " det avslutas av sig självt om ingen remiss registreras i tid.");
    }
    return openingCases.closeMistake(context.caseNumber(), context.caseworker())
        .map(closed -> Map.of(OUTCOME, "ABANDONED"));
  }

  private Answer<Map<String, Object>> register(FormContext context, Map<String, Object> answers, Object errand) {
    Optional<RequestKind> kind = FormChoice.read(RequestKind.class, errand).filter(known -> known != RequestKind.INFORMATION);
    if (kind.isEmpty()) {
      return Answer.refused(ERRAND, "Välj vad gruppen ska göra i listan.");
    }
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
    Optional<ProtectionLevel> protection = FormChoice.read(ProtectionLevel.class, answers.get(PROTECTION));
    if (protection.isEmpty() && !NO_PROTECTION.equals(answers.get(PROTECTION))) {
      return Answer.refused(PROTECTION, "Välj om deltagaren har skyddade personuppgifter.");
    }
    Optional<Set<CaseworkerId>> protectedReaders = protectedReaders(context, answers.get(PROTECTED_READERS));
    if (protectedReaders.isEmpty()) {
      return Answer.refused(PROTECTED_READERS, "Någon av dem du valt sitter inte i gruppen. Välj bland dem i listan.");
    }
    Answer<StatedIdentity> participant = StatedParticipant.read(answers);
    if (participant instanceof Answer.Refused<StatedIdentity> refused) {
      return new Answer.Refused<>(refused.reasons());
    }
    StatedIdentity stated = ((Answer.Accepted<StatedIdentity>) participant).value();
    return register(new RegisterReferral(context.caseNumber(), context.caseworker(), stated, protection,
        protectedReaders.get(), targetGroup.get(), consentForm.get(), Boolean.TRUE.equals(answers.get(SUCCESSORS))),
        OutcomeAnswers.text(answers, PlatformPlaces.PLATFORM))
        .map(routing -> asked(context, kind.get(), FormChoice.read(CameBy.class, answers.get(CAME_BY)), routing));
  }

  private Map<String, Object> asked(FormContext context, RequestKind kind, Optional<CameBy> cameBy,
      Map<String, Object> routing) {
    asking.about(context.caseNumber(), kind, cameBy, context.caseworker());
    Map<String, Object> withKind = new HashMap<>(routing);
    withKind.put(REQUEST_KIND, kind.name());
    return withKind;
  }

  /** The members that were chosen, or nothing when somebody else was. */
  private Optional<Set<CaseworkerId>> protectedReaders(FormContext context, Object answer) {
    Collection<?> chosen = answer instanceof Collection<?> codes ? codes : Set.of();
    Set<CaseworkerId> members = groups.members(context.caseNumber()).stream().map(Caseworker::id)
        .filter(member -> chosen.contains(member.value())).collect(Collectors.toUnmodifiableSet());
    return members.size() == chosen.size() ? Optional.of(members) : Optional.empty();
  }

  private Answer<Map<String, Object>> register(RegisterReferral referral, Optional<String> platform) {
    Answer<CaseworkerId> registered = registering.register(referral);
    Answer<?> chosen = registered instanceof Answer.Accepted<CaseworkerId> && platform.isPresent()
        ? places.choose(referral.caseNumber(), platform.get(), referral.referrer()) : registered;
    return chosen.map(registeredBy ->
        Map.of(TARGET_GROUP, referral.targetGroup().name(), OUTCOME, "REGISTERED"));
  }
}
