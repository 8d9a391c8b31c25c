package se.gemensamingang.emergency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.EmergencyLetter;
import se.gemensamingang.casefile.EmergencyLetters;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.casefile.PeopleInCases;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Refusal;

/** The holding authority's named person reads the request, assesses the harm and answers. */
@Service
public class AnsweringRequests {

  /** The key of the harm assessment, in the form and in a refusal. */
  public static final String HARM_ASSESSMENT = "harmAssessment";
  /** The key of the disclosed items. */
  public static final String ITEMS = "items";
  /** The key of the items' information class. */
  public static final String ITEMS_CLASS = "itemsClass";
  /** The key of how long the items may be read. */
  public static final String TIME_LIMIT = "timeLimit";
  /** The key of whether the participant knows already. */
  public static final String PARTICIPANT_KNOWS = "participantKnows";
  /** The key of what the requester can do instead. */
  public static final String WAY_ON = "wayOn";

  private static final Logger LOG = LoggerFactory.getLogger(AnsweringRequests.class);

  private static final Set<InformationClass> WHO_AND_WHERE =
      EnumSet.of(InformationClass.IDENTITY, InformationClass.CONTACT);

  private final EmergencyRecords records;
  private final EmergencyLetters letters;
  private final Protection protection;
  private final PeopleInCases people;
  private final Directory directory;
  private final WorkingDayLeft workingDay;
  private final Clock clock;

  AnsweringRequests(EmergencyRecords records, EmergencyLetters letters, Protection protection,
      PeopleInCases people, Directory directory, WorkingDayLeft workingDay, Clock clock) {
    this.records = records;
    this.letters = letters;
    this.protection = protection;
    this.people = people;
    this.directory = directory;
    this.workingDay = workingDay;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param requester who asks, and where the requester works, in words
   * @param urgency how soon an answer is needed
   * @param neededBefore until when; nothing when it was sent after work and is needed before the end of the working day
   * @param texts who it is about, what is needed and why, as far as the reader may read it
   */
  public record Question(String requester, Urgency urgency, Optional<Instant> neededBefore,
      Map<String, String> texts) {}

  /**
   * Shows a request. Its texts leave one row in the access log.
   *
   * @param request the request
   * @param reader who reads, in which step
   * @return what is asked
   */
  @Transactional
  public Question question(EmergencyRequestId request, Reader reader) {
    EmergencyRequest known = records.find(request).orElseThrow();
    String requester = people.inWords(known.caseNumber(), reader.caseworker(), known.requester());
    Map<String, String> texts = letters.read(request, EmergencyLetter.Kind.REQUEST, reader)
        .map(EmergencyLetter::texts).orElse(Map.of());
    return new Question(requester, known.urgency().orElseThrow(), neededBefore(known), texts);
  }

  private Optional<Instant> neededBefore(EmergencyRequest request) {
    Instant sent = request.sentAt().orElseThrow();
    return switch (request.urgency().orElseThrow()) {
      case ONE_HOUR -> Optional.of(sent.plus(1, ChronoUnit.HOURS));
      case FOUR_HOURS -> Optional.of(sent.plus(4, ChronoUnit.HOURS));
      case END_OF_DAY -> workingDay.endAfter(sent);
    };
  }

  /**
   * Answers a request. Says no when somebody else has it by now, when something is missing, and when protected personal
   * data would reach somebody who is not named in the protection.
   *
   * @param request the request
   * @param answer what is answered
   * @param by who answers
   * @return the decision, or the reasons with the fields of this class
   */
  @Transactional
  public Answer<Decision> answer(EmergencyRequestId request, GivenAnswer answer, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    if (known.holder().filter(by::equals).isEmpty()) {
      return Answer.refused("", "Begäran är inte längre hos dig. Någon annan har fått den, eller så är den avslutad.");
    }
    List<Refusal> refusals = new AnswerCheck(answer).run();
    if (!refusals.isEmpty()) {
      return new Answer.Refused<>(refusals);
    }
    if (tellsWhereSomebodyProtectedIs(known, answer)) {
      return Answer.refused(ITEMS_CLASS, "Deltagaren har skyddade personuppgifter, och den som frågar får inte veta vem"
          + " eller var deltagaren är. Lämna inte ut sådant. Ring den som är ansvarig för ärendet.");
    }
    keep(known, answer, by, clock.instant());
    LOG.info("Emergency request answered: request={}", request);
    return Answer.accepted(answer.decision());
  }

  /**
   * Whether the participant has still to be told that something was disclosed.
   *
   * @param request a request that is answered
   * @return false when nothing was disclosed or the participant knows
   */
  public boolean isToBeTold(EmergencyRequestId request) {
    return records.find(request).filter(EmergencyRequest::isToBeTold).isPresent();
  }

  private boolean tellsWhereSomebodyProtectedIs(EmergencyRequest request, GivenAnswer answer) {
    return answer.decision() == Decision.DISCLOSED && answer.informationClass().filter(WHO_AND_WHERE::contains).isPresent()
        && !protection.letsKnowWhere(request.caseNumber(), request.requester());
  }

  private void keep(EmergencyRequest request, GivenAnswer answer, CaseworkerId by, Instant now) {
    EmergencyEvent event = event(request, Kind.ANSWERED, by, now);
    records.add(event.with(answer.decision()));
    answer.harmAssessment().ifPresent(text -> letters.write(new EmergencyLetter(request.id(),
        EmergencyLetter.Kind.ASSESSMENT, request.caseNumber(),
        answer.informationClass().orElse(InformationClass.PLANNING), by, Optional.empty(), Optional.empty(),
        Map.of(HARM_ASSESSMENT, text))));
    if (answer.decision() == Decision.DISCLOSED) {
      disclose(request, answer, by, now);
    } else {
      letters.write(new EmergencyLetter(request.id(), EmergencyLetter.Kind.REFUSAL, request.caseNumber(),
          InformationClass.PLANNING, by, Optional.of(request.requester()), Optional.empty(),
          Map.of(WAY_ON, answer.wayOn().orElseThrow())));
    }
  }

  private void disclose(EmergencyRequest request, GivenAnswer answer, CaseworkerId by, Instant now) {
    letters.write(new EmergencyLetter(request.id(), EmergencyLetter.Kind.DISCLOSURE, request.caseNumber(),
        answer.informationClass().orElseThrow(), by, Optional.of(request.requester()),
        answer.timeLimit().map(limit -> limit.after(now)), Map.of(ITEMS, answer.items().orElseThrow())));
    if (answer.participantKnows().orElseThrow()) {
      records.add(event(request, Kind.TOLD, by, now).on(LocalDate.ofInstant(now, clock.getZone())));
    }
  }

  private EmergencyEvent event(EmergencyRequest request, Kind kind, CaseworkerId by, Instant now) {
    return EmergencyEvent.of(request.id(), kind, request.caseNumber(), directory.caseworker(by).orElseThrow(), now);
  }
}
