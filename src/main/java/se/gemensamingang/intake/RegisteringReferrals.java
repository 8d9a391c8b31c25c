package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Identity;
import se.gemensamingang.casefile.Participants;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.consent.RecordingConsent.Readers;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** Registers who is referred, and the consent that opens the referral to the intake group's named members. */
@Service
public class RegisteringReferrals {

  private static final Logger LOG = LoggerFactory.getLogger(RegisteringReferrals.class);

  /** What the group needs to take a position; never health, income or violence in this step. */
  private static final Set<InformationClass> FOR_THE_GROUP =
      Set.of(InformationClass.IDENTITY, InformationClass.BACKGROUND, InformationClass.SOCIAL, InformationClass.PLANNING);

  private final CaseGroup groups;
  private final SeatOrder order;
  private final Directory directory;
  private final Participants participants;
  private final Protection protection;
  private final TargetGroupAges ages;
  private final RecordingConsent consents;
  private final IntakeRecords records;
  private final IntakeProperties properties;
  private final Clock clock;

  RegisteringReferrals(CaseGroup groups, SeatOrder order, Directory directory, Participants participants,
      Protection protection, TargetGroupAges ages, RecordingConsent consents, IntakeRecords records,
      IntakeProperties properties, Clock clock) {
    this.groups = groups;
    this.order = order;
    this.directory = directory;
    this.participants = participants;
    this.protection = protection;
    this.ages = ages;
    this.consents = consents;
    this.records = records;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Registers a referral. The answer is the same whether or not the participant is known from another case.
   *
   * @param referral what was registered
   * @return yes, or the reasons with field {@code targetGroup}, {@code name}, {@code personalNumber}, {@code birthYear}
   *     or {@code protectedReaders}
   */
  @Transactional
  public Answer<CaseworkerId> register(RegisterReferral referral) {
    Optional<String> wrongAge = participants.age(referral.participant())
        .flatMap(age -> ages.of(referral.targetGroup()).refusing(age));
    if (wrongAge.isPresent()) {
      return Answer.refused("targetGroup", wrongAge.get());
    }
    if (introduce(referral) instanceof Answer.Refused<?> refused) {
      return new Answer.Refused<>(refused.reasons());
    }
    recordConsent(referral);
    records.add(referral);
    LOG.info("Referral registered: case={} targetGroup={}", referral.caseNumber(), referral.targetGroup());
    return Answer.accepted(referral.referrer());
  }

  private Answer<?> introduce(RegisterReferral referral) {
    Answer<Identity> identity =
        participants.identify(referral.caseNumber(), referral.participant(), referral.referrer());
    if (identity instanceof Answer.Refused<Identity> || referral.protection().isEmpty()) {
      return identity;
    }
    return protection.protect(referral.caseNumber(), referral.protection().get(), referral.protectedReaders(),
        referral.referrer());
  }

  /** The members read what the referrer gives, and each other's positions; the referrer reads the group's answer. */
  private void recordConsent(RegisterReferral referral) {
    Case opened = groups.caseOf(referral.caseNumber());
    Map<SecrecyUnitId, Set<CaseworkerId>> named = readers(opened);
    Readers readers = new Readers(named, referral.successors());
    LocalDate until = LocalDate.now(clock).plus(properties.consentPeriod());
    named.keySet().forEach(giving -> consents.forIntake(
        referral.caseNumber(), giving, readers, FOR_THE_GROUP, until, referral.referrer()));
  }

  private Map<SecrecyUnitId, Set<CaseworkerId>> readers(Case opened) {
    Map<SecrecyUnitId, Set<CaseworkerId>> readers = new HashMap<>();
    Stream.concat(
            readersOf(opened.caseNumber()),
            opened.responsible().flatMap(directory::caseworker).stream())
        .forEach(reader -> readers.computeIfAbsent(unitOf(reader), unit -> new HashSet<>()).add(reader.id()));
    return readers;
  }

  /** The members, and those who are asked when a member does not answer; they read only while they are asked. */
  private Stream<Caseworker> readersOf(CaseNumber caseNumber) {
    Stream<CaseworkerId> asked = groups.of(caseNumber).seats().stream().flatMap(seat -> order.of(seat).stream())
        .map(SeatCandidate::caseworker);
    return Stream.concat(groups.members(caseNumber).stream(), asked.flatMap(each -> directory.caseworker(each).stream()));
  }

  private static SecrecyUnitId unitOf(Caseworker caseworker) {
    return caseworker.unit().secrecyUnit();
  }
}
