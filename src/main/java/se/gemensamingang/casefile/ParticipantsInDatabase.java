package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Identities.EndReason;
import se.gemensamingang.casefile.Identities.Sealed;
import se.gemensamingang.casefile.IdentityCheck.Checked;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

@Service
class ParticipantsInDatabase implements Participants {

  private static final Logger LOG = LoggerFactory.getLogger(ParticipantsInDatabase.class);

  private final Cases cases;
  private final Identities identities;
  private final KeepingIdentities keeping;
  private final Protections protections;
  private final IdentityCheck check;
  private final Clock clock;

  ParticipantsInDatabase(Cases cases, Identities identities, KeepingIdentities keeping, Protections protections,
      IdentityCheck check, Clock clock) {
    this.cases = cases;
    this.identities = identities;
    this.keeping = keeping;
    this.protections = protections;
    this.check = check;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Answer<Identity> identify(CaseNumber caseNumber, StatedIdentity stated, CaseworkerId by) {
    Case theCase = known(caseNumber);
    Answer<Checked> checked = check.check(stated);
    if (checked instanceof Answer.Refused<Checked> refused) {
      return new Answer.Refused<>(refused.reasons());
    }
    identities.hold(theCase.participant());
    if (identities.find(theCase.participant()).isPresent()) {
      return Answer.refused("personalNumber", "Ärendet har redan en deltagare. Öppna ärendet igen för att se vem.");
    }
    return checked.map(each -> {
      keeping.keep(theCase, theCase.referringUnit(), each, by, clock.instant());
      LOG.info("Participant identified: case={}", caseNumber);
      return shown(theCase, each);
    });
  }

  @Override
  @Transactional
  public Answer<Identity> replace(CaseNumber caseNumber, StatedIdentity stated, CaseworkerId by) {
    Case theCase = known(caseNumber);
    if (theCase.responsible().filter(by::equals).isEmpty()) {
      return Answer.refused("", "Bara ärendets ansvariga handläggare ändrar deltagarens namn och nummer.");
    }
    identities.hold(theCase.participant());
    return check.check(stated).map(each -> {
      Sealed before = identities.find(theCase.participant())
          .orElseThrow(() -> new IllegalStateException("nobody is identified in " + caseNumber));
      Instant now = clock.instant();
      identities.end(theCase.participant(), reason(identities.details(before), each.details()), now);
      keeping.keep(theCase, before.givenBy(), each, by, now);
      LOG.info("Participant's identity replaced: case={}", caseNumber);
      return shown(theCase, each);
    });
  }

  /**
   * A samordningsnummer gives way to a personnummer, and a person without a number gets one; a number that gives way to
   * another of its kind, or to none, was a mistake. The rare person whose personnummer has changed is then asked about by
   * no registration under the old one, which is better than to be told of a stranger.
   */
  private static EndReason reason(PersonDetails before, PersonDetails after) {
    boolean isFollowed = before.number().map(KnownNumber::twelveDigits).equals(after.number().map(KnownNumber::twelveDigits))
        || before.number().isEmpty() && after.number().isPresent()
        || before.number().filter(number -> number.kind() == NumberKind.COORDINATION_NUMBER).isPresent()
            && after.number().filter(number -> number.kind() == NumberKind.PERSONAL_NUMBER).isPresent();
    return isFollowed ? EndReason.REPLACED : EndReason.CORRECTED;
  }

  @Override
  public Optional<AgeSpan> age(StatedIdentity stated) {
    return check.age(stated.number());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AgeSpan> age(CaseNumber caseNumber) {
    return identities.find(known(caseNumber).participant()).map(identities::details).flatMap(check::age);
  }

  private Case known(CaseNumber caseNumber) {
    return cases.find(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
  }

  /** What whoever wrote it is shown back; read from nowhere. */
  private Identity shown(Case theCase, Checked written) {
    return Identity.known(written.name(), written.details(),
        protections.inForce(theCase.participant()).map(ProtectionState::level));
  }
}
