package se.gemensamingang.intake;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.CloseReason;
import se.gemensamingang.intake.RequestEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Ends what was asked of the group without an admission, once the answer has been received. */
@Service
public class EndingRequests {

  private final RequestRecords records;
  private final Cases cases;
  private final Clock clock;

  EndingRequests(RequestRecords records, Cases cases, Clock clock) {
    this.records = records;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Notes that who asked has read the answer.
   *
   * @param caseNumber the case
   * @param by who asked
   */
  @Transactional
  public void receive(CaseNumber caseNumber, CaseworkerId by) {
    records.add(RequestEvent.of(caseNumber, Kind.RECEIVED, Optional.of(by), clock.instant()));
  }

  /**
   * Closes the case.
   *
   * @param caseNumber the case
   * @throws IllegalStateException when nobody has received the answer
   */
  @Transactional
  public void end(CaseNumber caseNumber) {
    if (records.events(caseNumber).stream().noneMatch(event -> event.kind() == Kind.RECEIVED)) {
      throw new IllegalStateException("nobody has received the answer in " + caseNumber);
    }
    boolean information = records.find(caseNumber).filter(request -> request.kind() == RequestKind.INFORMATION).isPresent();
    cases.close(caseNumber, information ? CloseReason.INFORMATION_GIVEN : CloseReason.ADVICE_GIVEN);
  }
}
