package se.gemensamingang.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.WorkInHand;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.CaseworkerId;

/**
 * The requests that are asked of a caseworker, and those that a caseworker answered and has still to tell the participant
 * of. Whoever takes over has them from then on. What was disclosed to somebody is not handed over: it was disclosed to one
 * person.
 */
@Component
class RequestsInHand implements WorkInHand {

  private final EmergencyRecords records;
  private final Directory directory;
  private final Clock clock;

  RequestsInHand(EmergencyRecords records, Directory directory, Clock clock) {
    this.records = records;
    this.directory = directory;
    this.clock = clock;
  }

  /** Each request is a step as well, and counted there. */
  @Override
  public Map<CaseworkerId, String> inWords(Collection<CaseworkerId> caseworkers) {
    return Map.of();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(CaseworkerId from, CaseworkerId to, CaseworkerId by) {
    Caseworker successor = directory.caseworker(to).orElseThrow();
    held(from).forEach(request -> records.add(
        EmergencyEvent.of(request.id(), Kind.TAKEN_OVER, request.caseNumber(), successor, clock.instant())));
  }

  private List<EmergencyRequest> held(CaseworkerId caseworker) {
    return records.of(caseworker, Instant.EPOCH).stream().map(EmergencyEvent::request).distinct()
        .map(records::held).filter(request -> inHand(request).filter(caseworker::equals).isPresent()).toList();
  }

  private static Optional<CaseworkerId> inHand(EmergencyRequest request) {
    return request.holder().or(() -> request.teller().filter(teller -> request.isToBeTold()));
  }
}
