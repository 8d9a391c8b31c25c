package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Identities.EndReason;
import se.gemensamingang.casefile.Identities.Sealed;
import se.gemensamingang.casefile.IdentityCheck.Checked;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;

@Service
class ProtectionInDatabase implements Protection {

  private static final Logger LOG = LoggerFactory.getLogger(ProtectionInDatabase.class);

  private final Cases cases;
  private final Identities identities;
  private final KeepingIdentities keeping;
  private final IdentityCheck check;
  private final Protections protections;
  private final ProtectedIdentities protectedIdentities;
  private final JoinedProtection joined;
  private final Aliases aliases;
  private final Directory directory;
  private final Clock clock;

  ProtectionInDatabase(Cases cases, Identities identities, KeepingIdentities keeping, IdentityCheck check,
      Protections protections, ProtectedIdentities protectedIdentities, JoinedProtection joined, Aliases aliases,
      Directory directory, Clock clock) {
    this.cases = cases;
    this.identities = identities;
    this.keeping = keeping;
    this.check = check;
    this.protections = protections;
    this.protectedIdentities = protectedIdentities;
    this.joined = joined;
    this.aliases = aliases;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Answer<ProtectionLevel> protect(CaseNumber caseNumber, ProtectionLevel level, Set<CaseworkerId> named,
      CaseworkerId by) {
    Case theCase = known(caseNumber);
    return refusal(theCase, named, by)
        .orElseGet(() -> protectNow(theCase, new ProtectionState(level, named), by, clock.instant()));
  }

  @Override
  @Transactional
  public Answer<ProtectionLevel> fabricate(CaseNumber caseNumber, StatedIdentity fabricated, Set<CaseworkerId> named,
      CaseworkerId by) {
    Case theCase = known(caseNumber);
    Optional<Answer<ProtectionLevel>> refusal = refusal(theCase, named, by);
    Answer<Checked> checked = check.check(fabricated);
    if (refusal.isPresent() || checked instanceof Answer.Refused<Checked>) {
      return refusal.orElseGet(() -> checked.map(never -> ProtectionLevel.FABRICATED_IDENTITY));
    }
    return checked.map(identity -> {
      conceal(theCase, identity, by);
      protectNow(theCase, new ProtectionState(ProtectionLevel.FABRICATED_IDENTITY, named), by, clock.instant());
      return ProtectionLevel.FABRICATED_IDENTITY;
    });
  }

  private void conceal(Case theCase, Checked identity, CaseworkerId by) {
    Instant now = clock.instant();
    identities.hold(theCase.participant());
    Sealed before = identities.find(theCase.participant()).orElseThrow();
    identities.end(theCase.participant(), EndReason.CONCEALED, now);
    keeping.keep(theCase, before.givenBy(), identity, by, now);
  }

  private Answer<ProtectionLevel> protectNow(Case theCase, ProtectionState state, CaseworkerId by, Instant at) {
    identities.hold(theCase.participant());
    aliases.give(theCase.participant(), at);
    protections.add(theCase.participant(), Optional.of(state), by, at);
    joined.shareFrom(theCase.participant(), by, at);
    LOG.info("Identity protected: case={}", theCase.caseNumber());
    return Answer.accepted(state.level());
  }

  private Optional<Answer<ProtectionLevel>> refusal(Case theCase, Set<CaseworkerId> named, CaseworkerId by) {
    if (theCase.responsible().filter(by::equals).isEmpty()) {
      return Optional.of(Answer.refused("", "Bara ärendets ansvariga handläggare ändrar skyddet."));
    }
    if (identities.find(theCase.participant()).isEmpty()) {
      return Optional.of(Answer.refused("", "Registrera först vem ärendet gäller."));
    }
    return named.stream().allMatch(this::worksAtAParty) ? Optional.empty()
        : Optional.of(Answer.refused("protectedReaders",
            "Någon av dem du valt arbetar inte hos en part. Välj bara bland dem som finns i listan."));
  }

  private boolean worksAtAParty(CaseworkerId caseworker) {
    return directory.caseworker(caseworker).filter(found -> found.unit().party() != null).isPresent();
  }

  @Override
  @Transactional
  public Answer<ProtectionLevel> lift(CaseNumber caseNumber, CaseworkerId by) {
    Case theCase = known(caseNumber);
    Optional<ProtectionState> before = protections.inForce(theCase.participant());
    if (before.isEmpty()) {
      return Answer.refused("", "Deltagaren har inget skydd att ta bort. Öppna ärendet igen.");
    }
    return refusal(theCase, Set.of(), by).orElseGet(() -> {
      protections.add(theCase.participant(), Optional.empty(), by, clock.instant());
      LOG.info("Identity no longer protected: case={}", caseNumber);
      return Answer.accepted(before.get().level());
    });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ProtectionLevel> inForce(CaseNumber caseNumber) {
    ParticipantId participant = known(caseNumber).participant();
    return protections.inForce(participant).map(ProtectionState::level);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean letsKnowWhere(CaseNumber caseNumber, CaseworkerId reader) {
    return protectedIdentities.mayKnow(known(caseNumber), reader);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean allowsMessages(CaseNumber caseNumber) {
    return inForce(caseNumber).isEmpty();
  }

  private Case known(CaseNumber caseNumber) {
    return cases.find(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
  }
}
