package se.gemensamingang.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.consent.ConsentEvents.Opening;
import se.gemensamingang.consent.ConsentEvents.Recorded;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

@Service
class ConsentsOfCases implements RecordingConsent {

  private static final Logger LOG = LoggerFactory.getLogger(ConsentsOfCases.class);

  private final ConsentEvents events;
  private final ConsentsInDatabase inForce;
  private final Directory directory;
  private final Clock clock;

  ConsentsOfCases(ConsentEvents events, ConsentsInDatabase inForce, Directory directory, Clock clock) {
    this.events = events;
    this.inForce = inForce;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void forIntake(CaseNumber caseNumber, SecrecyUnitId giving, Readers readers, Set<InformationClass> classes,
      LocalDate until, CaseworkerId recordedBy) {
    readers.named().forEach((receiving, named) -> named.forEach(reader -> requireToWorkAt(reader, receiving)));
    readers.named().forEach((receiving, named) -> {
      if (!receiving.equals(giving) && !named.isEmpty()) {
        classes.forEach(each -> events.record(caseNumber, new Opening(giving, receiving, Purpose.INTAKE, each, named,
            readers.successors(), LocalDate.now(clock), until), recordedBy));
      }
    });
    LOG.info("Consent recorded: case={} giving={} until={}", caseNumber, giving, until);
  }

  private void requireToWorkAt(CaseworkerId reader, SecrecyUnitId receiving) {
    if (!worksAt(reader, receiving)) {
      throw new IllegalArgumentException("a named reader does not work at the receiving party");
    }
  }

  private boolean worksAt(CaseworkerId reader, SecrecyUnitId receiving) {
    return directory.caseworker(reader)
        .filter(caseworker -> caseworker.unit().secrecyUnit().equals(receiving))
        .filter(caseworker -> caseworker.unit().party() != null).isPresent();
  }

  @Override
  @Transactional
  public Answer<CaseworkerId> successorTold(ConsentId consent, CaseworkerId successor, CaseworkerId toldBy) {
    Optional<Recorded> found = held(consent).filter(each -> each.isInForceOn(LocalDate.now(clock)));
    if (found.isEmpty()) {
      return Answer.refused("", "Samtycket gäller inte längre. Fråga deltagaren om ett nytt.");
    }
    if (!found.get().successors()) {
      return Answer.refused("", "Deltagaren har inte sagt ja till att den som tar över får läsa. Fråga om ett nytt samtycke.");
    }
    if (!worksAt(successor, found.get().receiving())) {
      return Answer.refused("", "Den som tar över arbetar inte hos den mottagande parten. Välj någon som gör det.");
    }
    events.successorTold(found.get(), successor, toldBy);
    LOG.info("Successor told: case={} consent={}", found.get().caseNumber(), consent);
    return Answer.accepted(successor);
  }

  @Override
  @Transactional
  public Answer<ConsentId> withdraw(ConsentId consent, CaseworkerId toldTo) {
    Optional<Recorded> found = held(consent);
    if (found.isEmpty()) {
      return Answer.refused("", "Samtycket finns inte. Öppna ärendet igen.");
    }
    if (found.get().withdrawn()) {
      return Answer.refused("", "Samtycket är redan återkallat. Du behöver inte göra något mer.");
    }
    events.withdrawn(found.get(), toldTo);
    LOG.info("Consent withdrawn: case={} consent={}", found.get().caseNumber(), consent);
    return Answer.accepted(consent);
  }

  /** The consent as it is once nobody reads by it and nobody else changes it. */
  private Optional<Recorded> held(ConsentId consent) {
    events.find(consent).ifPresent(found -> inForce.close(found.caseNumber()));
    return events.find(consent);
  }
}
