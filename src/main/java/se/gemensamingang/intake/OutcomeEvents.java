package se.gemensamingang.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.CaseEvent;
import se.gemensamingang.casefile.CaseEvents;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case page tells of what followed the decisions. */
@Component
class OutcomeEvents implements CaseEvents {

  private final OutcomeRecords records;

  OutcomeEvents(OutcomeRecords records) {
    this.records = records;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return records.deeds(caseNumber).stream().map(OutcomeDeed::event).toList();
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    return records.deeds(caseworker, since).stream().map(OutcomeDeed::event).toList();
  }
}
