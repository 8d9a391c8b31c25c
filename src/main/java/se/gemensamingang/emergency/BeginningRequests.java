package se.gemensamingang.emergency;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.CaseParticipation;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.casefile.PeopleInCases;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Begins an emergency request, for somebody who works in the case. */
@Service
public class BeginningRequests {

  private static final Logger LOG = LoggerFactory.getLogger(BeginningRequests.class);

  private final CaseParticipation participation;
  private final Cases cases;
  private final PeopleInCases people;
  private final Directory directory;
  private final EmergencyRecords records;
  private final EmergencyProcess process;
  private final Clock clock;

  BeginningRequests(CaseParticipation participation, Cases cases, PeopleInCases people, Directory directory,
      EmergencyRecords records, EmergencyProcess process, Clock clock) {
    this.participation = participation;
    this.cases = cases;
    this.people = people;
    this.directory = directory;
    this.records = records;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Where the requester goes on.
   *
   * @param task the requester's own open task, or nothing when an earlier request of the requester waits for an answer
   */
  public record Begun(Optional<String> task) {}

  /**
   * Begins a request, or finds the one that the requester already has in the case and is not finished with. Says no in a
   * closed case, and to whoever may not know where a protected participant is: the authorities to choose from tell it.
   *
   * @param caseNumber the case
   * @param requester who asks
   * @return where to go on, or the reason; nothing when the requester does not work in the case, or there is no such case
   */
  @Transactional
  public Optional<Answer<Begun>> begin(CaseNumber caseNumber, CaseworkerId requester) {
    if (!participation.isIn(caseNumber, requester)) {
      return Optional.empty();
    }
    records.hold(caseNumber);
    if (cases.find(caseNumber).flatMap(Case::responsible).isEmpty()) {
      return Optional.of(Answer.refused("", "Ärendet är avslutat. Ring den andra myndigheten. Är det fara för liv: ring 112."));
    }
    if (people.isPlaceHidden(caseNumber, requester)) {
      return Optional.of(Answer.refused("", "Deltagaren har skyddade personuppgifter, och du får inte veta var deltagaren hör"
          + " hemma. Är det fara för liv: ring 112. Annars: ring samordnaren, som når den ansvariga handläggaren."));
    }
    EmergencyRequestId request = unfinished(caseNumber, requester).orElseGet(() -> begun(caseNumber, requester));
    return Optional.of(Answer.accepted(new Begun(process.openTask(caseNumber, request, requester))));
  }

  private Optional<EmergencyRequestId> unfinished(CaseNumber caseNumber, CaseworkerId requester) {
    return records.in(caseNumber).stream().filter(request -> request.requester().equals(requester))
        .filter(request -> !request.isFinishedForRequester()).map(EmergencyRequest::id).findFirst();
  }

  private EmergencyRequestId begun(CaseNumber caseNumber, CaseworkerId requester) {
    EmergencyRequestId request = EmergencyRequestId.random();
    records.add(EmergencyEvent.of(request, Kind.BEGUN, caseNumber, directory.caseworker(requester).orElseThrow(),
        clock.instant()));
    process.begin(caseNumber, request);
    LOG.info("Emergency request begun: case={} request={}", caseNumber, request);
    return request;
  }
}
