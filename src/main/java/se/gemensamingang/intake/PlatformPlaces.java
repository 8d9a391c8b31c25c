package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseClosed;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.Participants;
import se.gemensamingang.directory.Organisation;
import se.gemensamingang.directory.Platform;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * The places at the platforms. A free seat goes by rule to whoever has waited longest: the group has decided already, so
 * nobody decides again and nobody can be passed over. Never are more enrolled than the directory's capacity.
 */
@Service
public class PlatformPlaces {

  /** The key of the question which platform the participant asks for. */
  public static final String PLATFORM = "platform";

  private static final Logger LOG = LoggerFactory.getLogger(PlatformPlaces.class);
  private static final String OUTCOME = "outcome";

  private final PlaceRecords records;
  private final Organisation organisation;
  private final PlatformAges ages;
  private final Participants participants;
  private final Cases cases;
  private final SeatNotices notices;

  PlatformPlaces(PlaceRecords records, Organisation organisation, PlatformAges ages, Participants participants, Cases cases,
      SeatNotices notices) {
    this.records = records;
    this.organisation = organisation;
    this.ages = ages;
    this.participants = participants;
    this.cases = cases;
    this.notices = notices;
  }

  /**
   * The platforms that a participant of a municipality can ask for.
   *
   * @param municipality the municipality's code
   * @return the open ones, by id
   */
  public List<Platform> openFor(String municipality) {
    return organisation.platforms().stream()
        .filter(each -> each.municipalities().isEmpty() || each.municipalities().contains(municipality)).toList();
  }

  /**
   * Writes down which platform the participant asks for. Says no when the platform is not open for the municipality.
   *
   * @param caseNumber the case
   * @param platform the platform's id
   * @param by the referrer
   * @return the platform, or the reason with field {@code platform}
   */
  @Transactional
  public Answer<String> choose(CaseNumber caseNumber, String platform, CaseworkerId by) {
    String municipality = cases.find(caseNumber).orElseThrow().municipality();
    if (openFor(municipality).stream().noneMatch(each -> each.id().equals(platform))) {
      return Answer.refused(PLATFORM, "Verksamheten tar inte emot från deltagarens kommun. Välj en annan i listan.");
    }
    records.choose(caseNumber, platform, by);
    return Answer.accepted(platform);
  }

  /**
   * Follows a decision of the group: an admitted case takes a seat, a waitlisted one a place in the queue. Says no when the
   * participant's age is certainly outside the platform's rule, and when an admission has no free seat.
   *
   * @param caseNumber the case
   * @param outcome what the group decided
   * @return the outcome, or the reason with field {@code outcome}
   */
  @Transactional
  public Answer<Outcome> follow(CaseNumber caseNumber, Outcome outcome) {
    Optional<String> platform = records.platform(caseNumber);
    if (platform.isEmpty()) {
      return outcome != Outcome.WAITLISTED ? Answer.accepted(outcome) : Answer.refused(OUTCOME,
          "Remissen gäller ingen verksamhet med kö. Välj ett annat beslut.");
    }
    if (outcome != Outcome.ADMITTED && outcome != Outcome.WAITLISTED) {
      return Answer.accepted(outcome);
    }
    Optional<String> wrongAge = participants.age(caseNumber).flatMap(age -> rule(platform.get()).refusing(age));
    if (wrongAge.isPresent()) {
      return Answer.refused(OUTCOME, wrongAge.get() + " Välj att deltagaren inte skrivs in, och vem som tar vid.");
    }
    records.hold(platform.get());
    return outcome == Outcome.ADMITTED ? seat(caseNumber, platform.get()) : queue(caseNumber, platform.get());
  }

  private Answer<Outcome> seat(CaseNumber caseNumber, String platform) {
    if (!state(platform).hasRoomForNew()) {
      return Answer.refused(OUTCOME,
          "Alla platser är upptagna eller väntar på någon i kön. Välj att deltagaren får vänta på plats.");
    }
    records.add(caseNumber, platform, PlaceRecords.Kind.SEATED);
    return Answer.accepted(Outcome.ADMITTED);
  }

  private Answer<Outcome> queue(CaseNumber caseNumber, String platform) {
    if (state(platform).hasRoomForNew()) {
      return Answer.refused(OUTCOME, "Det finns en ledig plats. Välj att deltagaren skrivs in.");
    }
    records.add(caseNumber, platform, PlaceRecords.Kind.QUEUED);
    return Answer.accepted(Outcome.WAITLISTED);
  }

  /**
   * Whether a case has been given a seat. Waits for whoever is about to give one away, so that the answer holds until the
   * transaction ends.
   *
   * @param caseNumber the case
   * @return true when it has one now
   */
  @Transactional
  public boolean isSeated(CaseNumber caseNumber) {
    records.platform(caseNumber).ifPresent(records::hold);
    return records.now(caseNumber).filter(PlaceRecords.Kind.SEATED::equals).isPresent();
  }

  /**
   * Where a case stands in its queue.
   *
   * @param caseNumber the case
   * @return the place, or nothing when it does not wait
   */
  @Transactional(readOnly = true)
  public Optional<QueuePlace> place(CaseNumber caseNumber) {
    return records.platform(caseNumber).flatMap(platform -> {
      PlatformQueue queue = state(platform);
      return queue.number(caseNumber).map(number ->
          new QueuePlace(name(platform), number, queue.capacity(), queue.seated().size()));
    });
  }

  /**
   * The platform of a case and its age rule, in words.
   *
   * @param caseNumber the case
   * @return what the group reads; nothing when the case asks for no platform
   */
  @Transactional(readOnly = true)
  public Optional<String> rule(CaseNumber caseNumber) {
    return records.platform(caseNumber)
        .map(platform -> rule(platform).inWords().orElse(name(platform) + " har ingen åldersgräns.") + " " + room(platform));
  }

  private String room(String platform) {
    PlatformQueue queue = state(platform);
    String capacity = queue.capacity().isPresent() ? queue.capacity().getAsInt() + " platser, " : "";
    return capacity + queue.seated().size() + " inskrivna och " + queue.waiting().size() + " i kö.";
  }

  /**
   * Gives up the seat or the place in the queue of a closed case; a seat goes to the next in the queue.
   *
   * @param closed the case that was closed
   */
  @EventListener
  @Transactional
  public void leave(CaseClosed closed) {
    CaseNumber caseNumber = closed.caseNumber();
    records.platform(caseNumber).ifPresent(platform -> {
      records.hold(platform);
      if (records.now(caseNumber).filter(kind -> kind != PlaceRecords.Kind.LEFT).isPresent()) {
        records.add(caseNumber, platform, PlaceRecords.Kind.LEFT);
        fill(platform);
      }
    });
  }

  private void fill(String platform) {
    for (Optional<CaseNumber> next = state(platform).next(); next.isPresent(); next = state(platform).next()) {
      records.add(next.get(), platform, PlaceRecords.Kind.SEATED);
      notices.seatFree(next.get());
      LOG.info("Seat given: case={} platform={}", next.get(), platform);
    }
  }

  private PlatformQueue state(String platform) {
    return new PlatformQueue(find(platform).map(Platform::capacity).orElse(OptionalInt.empty()),
        Set.copyOf(records.having(platform, PlaceRecords.Kind.SEATED)), records.having(platform, PlaceRecords.Kind.QUEUED));
  }

  private PlatformRule rule(String platform) {
    return new PlatformRule(name(platform), ages.of(platform));
  }

  private String name(String platform) {
    return find(platform).map(Platform::name).orElse(platform);
  }

  private Optional<Platform> find(String platform) {
    return organisation.platforms().stream().filter(each -> each.id().equals(platform)).findFirst();
  }
}
