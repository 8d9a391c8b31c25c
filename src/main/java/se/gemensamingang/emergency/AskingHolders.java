package se.gemensamingang.emergency;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.CaseworkerId;

/** Asks the people of the holding authority, one after the other and nobody twice. */
@Service
public class AskingHolders {

  private static final Logger LOG = LoggerFactory.getLogger(AskingHolders.class);

  private final EmergencyRecords records;
  private final AskingOrder order;
  private final Cases cases;
  private final Directory directory;
  private final Clock clock;

  AskingHolders(EmergencyRecords records, AskingOrder order, Cases cases, Directory directory, Clock clock) {
    this.records = records;
    this.order = order;
    this.cases = cases;
    this.directory = directory;
    this.clock = clock;
  }

  /** What came of looking for somebody to ask. */
  public enum Asked {
    /** Somebody is asked, and there are others after. */
    NEXT,
    /** Whoever is asked is the last; the request stays there. */
    LAST,
    /** Nobody of the authority can be asked. */
    NOBODY
  }

  /**
   * Asks the next person. Who had the request before has nothing to do with it any more.
   *
   * @param request a request that is open
   * @return what came of it
   */
  @Transactional
  public Asked askNext(EmergencyRequestId request) {
    EmergencyRequest known = records.held(request);
    List<CaseworkerId> left = notAsked(known);
    if (!left.isEmpty()) {
      return ask(known, left);
    }
    if (known.holder().flatMap(directory::caseworker).isPresent()) {
      return Asked.LAST;
    }
    records.add(EmergencyEvent.byItself(request, Kind.NOBODY_LEFT, known.caseNumber(), clock.instant()));
    LOG.warn("Emergency request has nobody to ask: request={}", request);
    return Asked.NOBODY;
  }

  private Asked ask(EmergencyRequest request, List<CaseworkerId> left) {
    records.add(EmergencyEvent.of(request.id(), Kind.ASKED, request.caseNumber(),
        directory.caseworker(left.get(0)).orElseThrow(), clock.instant()));
    LOG.info("Emergency request asked: request={} left={}", request.id(), left.size() - 1);
    return left.size() == 1 ? Asked.LAST : Asked.NEXT;
  }

  private List<CaseworkerId> notAsked(EmergencyRequest request) {
    List<CaseworkerId> left = new ArrayList<>(order.of(cases.find(request.caseNumber()).orElseThrow(),
        request.authority().orElseThrow(), request.requester()));
    left.removeAll(request.asked());
    return left;
  }
}
