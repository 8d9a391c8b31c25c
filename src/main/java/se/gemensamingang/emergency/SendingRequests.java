package se.gemensamingang.emergency;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.EmergencyLetter;
import se.gemensamingang.casefile.EmergencyLetters;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.casefile.PeopleInCases;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** Sends an emergency request to the holding authority, or ends it when it is not needed. */
@Service
public class SendingRequests {

  /** The key of the authority, in the form and in a refusal. */
  public static final String AUTHORITY = "authority";
  /** The key of who it is about. */
  public static final String ABOUT = "about";
  /** The key of what is needed. */
  public static final String NEEDED = "needed";
  /** The key of why it is needed. */
  public static final String DANGER = "danger";

  private static final Logger LOG = LoggerFactory.getLogger(SendingRequests.class);

  private final EmergencyRecords records;
  private final HoldingAuthorities authorities;
  private final Cases cases;
  private final PeopleInCases people;
  private final Directory directory;
  private final EmergencyLetters letters;
  private final Clock clock;

  SendingRequests(EmergencyRecords records, HoldingAuthorities authorities, Cases cases, PeopleInCases people,
      Directory directory, EmergencyLetters letters, Clock clock) {
    this.records = records;
    this.authorities = authorities;
    this.cases = cases;
    this.people = people;
    this.directory = directory;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * An authority that may be asked.
   *
   * @param id its secrecy unit
   * @param name its units in words
   */
  public record Choice(SecrecyUnitId id, String name) {}

  /**
   * Whom the requester may ask: secrecy units other than the own that serve the participant's municipality.
   *
   * @param request the request
   * @param reader who chooses: the requester, or who took over the step
   * @return the authorities, by name; none for a reader who may not know where a protected participant is
   */
  public List<Choice> choices(EmergencyRequestId request, CaseworkerId reader) {
    EmergencyRequest known = records.find(request).orElseThrow();
    if (people.isPlaceHidden(known.caseNumber(), reader)) {
      return List.of();
    }
    return authorities.outside(known.requesterUnit(), caseOf(known)).stream()
        .map(each -> new Choice(each.id(), each.name())).toList();
  }

  /**
   * Sends a request. Says no when the authority may not be asked, or when somebody else than the requester sends it: the
   * answer is for the requester alone.
   *
   * @param request the request
   * @param written what the requester wrote
   * @param by who sends it
   * @return the urgency, or the reasons
   */
  @Transactional
  public Answer<Urgency> send(EmergencyRequestId request, WrittenRequest written, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    if (!known.isBeingWritten()) {
      return notToBeWritten();
    }
    if (!known.requester().equals(by)) {
      return Answer.refused("requestNeeded", "Begäran hör till den som började den. Välj att den inte behövs, och börja en ny"
          + " från ärendets sida.");
    }
    if (choices(request, by).stream().noneMatch(each -> each.id().equals(written.authority()))) {
      return Answer.refused(AUTHORITY, "Myndigheten går inte att fråga i det här ärendet. Välj en annan i listan.");
    }
    letters.write(new EmergencyLetter(request, EmergencyLetter.Kind.REQUEST, known.caseNumber(),
        InformationClass.BACKGROUND, by, Optional.empty(), Optional.empty(),
        texts(written)));
    records.add(event(known, Kind.SENT, by).to(written.authority(), written.urgency()));
    LOG.info("Emergency request sent: request={} urgency={}", request, written.urgency());
    return Answer.accepted(written.urgency());
  }

  private static Map<String, String> texts(WrittenRequest written) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ABOUT, written.about());
    texts.put(NEEDED, written.needed());
    texts.put(DANGER, written.danger());
    return texts;
  }

  /**
   * Ends a request that was not sent, because it is not needed.
   *
   * @param request the request
   * @param by the requester, or who took over the step
   * @return the request, or the reasons
   */
  @Transactional
  public Answer<EmergencyRequestId> cancel(EmergencyRequestId request, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    if (!known.isBeingWritten()) {
      return notToBeWritten();
    }
    records.add(event(known, Kind.CANCELLED, by));
    return Answer.accepted(request);
  }

  /**
   * Ends a request that nobody finished writing. One that is sent or ended stays as it is.
   *
   * @param request the request
   */
  @Transactional
  public void abandon(EmergencyRequestId request) {
    EmergencyRequest known = records.held(request);
    if (known.isBeingWritten()) {
      records.add(EmergencyEvent.byItself(request, Kind.ABANDONED, known.caseNumber(), clock.instant()));
      LOG.info("Emergency request abandoned: request={}", request);
    }
  }

  /**
   * Ends a request that has been sent, because no answer is needed any more. Says no when the answer has come.
   *
   * @param request the request
   * @param by the requester
   * @return the request, or the reasons
   */
  @Transactional
  public Answer<EmergencyRequestId> withdraw(EmergencyRequestId request, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    if (!known.isOpen()) {
      return Answer.refused("", "Begäran är redan besvarad eller avslutad. Öppna uppgiften Läs svaret.");
    }
    records.add(event(known, Kind.WITHDRAWN, by));
    LOG.info("Emergency request withdrawn: request={}", request);
    return Answer.accepted(request);
  }

  private static <T> Answer<T> notToBeWritten() {
    return Answer.refused("", "Begäran är redan skickad eller avslutad. Gå till ärendets sida för att börja en ny.");
  }

  private EmergencyEvent event(EmergencyRequest request, Kind kind, CaseworkerId by) {
    return EmergencyEvent.of(request.id(), kind, request.caseNumber(), directory.caseworker(by).orElseThrow(),
        clock.instant());
  }

  private Case caseOf(EmergencyRequest request) {
    return cases.find(request.caseNumber()).orElseThrow();
  }
}
