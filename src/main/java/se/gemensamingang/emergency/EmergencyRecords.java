package se.gemensamingang.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The events of emergency requests; they are only ever added. */
interface EmergencyRecords {

  void add(EmergencyEvent event);

  Optional<EmergencyRequest> find(EmergencyRequestId request);

  /** The requests of a case, the first begun first. */
  List<EmergencyRequest> in(CaseNumber caseNumber);

  /** What somebody has done or was asked since a moment. */
  List<EmergencyEvent> of(CaseworkerId caseworker, Instant since);

  /** Lets nobody else change the requests of the case until this transaction ends. */
  void hold(CaseNumber caseNumber);

  /** A request that is known to exist, which nobody else changes until this transaction ends. */
  default EmergencyRequest held(EmergencyRequestId request) {
    hold(find(request).orElseThrow().caseNumber());
    return find(request).orElseThrow();
  }
}
