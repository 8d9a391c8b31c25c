package se.gemensamingang.emergency;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.AnsweredRequest;
import se.gemensamingang.casefile.EmergencyHolders;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Whose a request is now, and who has answered one. */
@Component
class HandledRequests implements EmergencyHolders {

  private final EmergencyRecords records;
  private final EmergencyProcess process;
  private final Directory directory;

  HandledRequests(EmergencyRecords records, EmergencyProcess process, Directory directory) {
    this.records = records;
    this.process = process;
    this.directory = directory;
  }

  @Override
  public boolean isInTheHandsOf(EmergencyRequestId request, CaseworkerId reader) {
    return records.find(request)
        .filter(known -> known.holder().filter(reader::equals).isPresent() || isToldBy(known, reader)).isPresent();
  }

  /** Whoever has the step, also when it came to them because somebody left. */
  private boolean isToldBy(EmergencyRequest request, CaseworkerId reader) {
    return request.isToBeTold() && request.authority().equals(
            directory.caseworker(reader).map(caseworker -> caseworker.unit().secrecyUnit()))
        && process.openTask(request.caseNumber(), request.id(), reader).isPresent();
  }

  @Override
  public List<AnsweredRequest> answeredIn(CaseNumber caseNumber) {
    return records.in(caseNumber).stream().map(EmergencyRequest::answer).flatMap(Optional::stream).toList();
  }
}
