package se.gemensamingang.emergency;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseworkerId;

/** Who does what in a request. Whoever has left is replaced by somebody who may take the step on, not read for them. */
@Service
public class EmergencyPeople {

  private final EmergencyRecords records;
  private final AskingOrder order;
  private final Cases cases;
  private final Directory directory;

  EmergencyPeople(EmergencyRecords records, AskingOrder order, Cases cases, Directory directory) {
    this.records = records;
    this.order = order;
    this.cases = cases;
    this.directory = directory;
  }

  /**
   * Who asked; when the requester has left, the responsible caseworker of the case, who sees that there is an answer but
   * not what it says. In a closed case still the requester, so that an answer never fails for want of a reader.
   *
   * @param request the request
   * @return the caseworker
   */
  public Optional<CaseworkerId> requester(EmergencyRequestId request) {
    return records.find(request).flatMap(known -> active(known.requester())
        .or(() -> cases.find(known.caseNumber()).flatMap(Case::responsible)));
  }

  /**
   * Who is asked now.
   *
   * @param request the request
   * @return the caseworker, or nothing when nobody is
   */
  public Optional<CaseworkerId> holder(EmergencyRequestId request) {
    return records.find(request).flatMap(EmergencyRequest::holder);
  }

  /**
   * Who answered, or has taken over from that person since; when nobody of them works there any more, the next whom the
   * authority would have had asked.
   *
   * @param request the request
   * @return the caseworker, or nothing when the authority has nobody any more
   */
  public Optional<CaseworkerId> answerer(EmergencyRequestId request) {
    return records.find(request).flatMap(known -> known.teller().flatMap(this::active)
        .or(() -> order.of(cases.find(known.caseNumber()).orElseThrow(), known.authority().orElseThrow(),
            known.requester()).stream().findFirst()));
  }

  private Optional<CaseworkerId> active(CaseworkerId caseworker) {
    return directory.caseworker(caseworker).map(each -> caseworker);
  }
}
