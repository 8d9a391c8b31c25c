package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Identities.Dated;
import se.gemensamingang.casefile.ParticipantOverview.Earlier;
import se.gemensamingang.casefile.ParticipantOverview.ProtectionChange;
import se.gemensamingang.casefile.ParticipantOverview.ReaderChoice;
import se.gemensamingang.casefile.Protections.Change;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Shows the responsible caseworker who the participant is and was, and how that is protected. */
@Service
public class ReadingParticipants {

  private final Cases cases;
  private final AccessPolicy policy;
  private final ReadingWithTrace reading;
  private final Identities identities;
  private final Protections protections;
  private final ParticipantQuestions questions;
  private final CaseTeam team;
  private final WaitingSteps steps;
  private final Directory directory;
  private final Faces faces;
  private final Clock clock;

  ReadingParticipants(Cases cases, AccessPolicy policy, ReadingWithTrace reading, Identities identities,
      Protections protections, ParticipantQuestions questions, CaseTeam team, WaitingSteps steps, Directory directory,
      Faces faces, Clock clock) {
    this.cases = cases;
    this.policy = policy;
    this.reading = reading;
    this.identities = identities;
    this.protections = protections;
    this.questions = questions;
    this.team = team;
    this.steps = steps;
    this.directory = directory;
    this.faces = faces;
    this.clock = clock;
  }

  /**
   * Whether a caseworker changes who the participant of a case is.
   *
   * @param caseNumber the case
   * @param caseworker who
   * @return true for the responsible caseworker of an open case
   */
  @Transactional(readOnly = true)
  public boolean mayChange(CaseNumber caseNumber, CaseworkerId caseworker) {
    return cases.find(caseNumber).flatMap(Case::responsible).filter(caseworker::equals).isPresent();
  }

  /**
   * Opens the page. Every information class of which something is shown leaves one row in the access log.
   *
   * @param caseNumber the case
   * @param caseworker who reads
   * @return what the responsible sees, or the reason with the empty field when the caseworker works in the case without
   *     being responsible; nothing when the caseworker does not work in it, or there is no such case
   */
  @Transactional
  public Optional<Answer<ParticipantOverview>> open(CaseNumber caseNumber, CaseworkerId caseworker) {
    return cases.find(caseNumber).filter(theCase -> policy.participating(theCase, caseworker).isPresent())
        .map(theCase -> theCase.responsible().filter(caseworker::equals).isPresent()
            ? Answer.accepted(show(theCase, caseworker))
            : Answer.refused("", "Bara ärendets ansvariga handläggare ändrar vem deltagaren är och hur det skyddas."
                + " Vem som är ansvarig står på ärendets sida."));
  }

  private ParticipantOverview show(Case theCase, CaseworkerId caseworker) {
    Reader reader = new Reader(caseworker, ParticipantQuestions.STEP);
    List<Dated> readable = List.copyOf(
        reading.readable(theCase, InformationClass.IDENTITY, identities.overTime(theCase.participant()), reader));
    Optional<ProtectionState> protection = protections.inForce(theCase.participant());
    Optional<ProtectionLevel> level = protection.map(ProtectionState::level);
    Optional<Dated> now = readable.stream().filter(each -> each.until().isEmpty()).findFirst();
    Set<CaseworkerId> named = protection.map(ProtectionState::named).orElse(Set.of());
    List<AskedQuestion> asked = questions.asked();
    Faces.Seen seen = faces.seenBy(theCase, caseworker);
    return new ParticipantOverview(theCase.caseNumber(),
        now.map(each -> identities.open(each.sealed(), level)), now.map(each -> day(each.from())),
        readable.stream().filter(each -> each.until().isPresent()).map(this::earlier).toList(),
        level, named, choices(theCase, caseworker, seen),
        protections.changes(theCase.participant()).stream().map(each -> change(each, seen)).toList(),
        asked, questions.answers(theCase, asked, reader), seen(theCase));
  }

  private Earlier earlier(Dated each) {
    return new Earlier(identities.open(each.sealed(), Optional.empty()), day(each.from()), day(each.until().orElseThrow()));
  }

  private ProtectionChange change(Change change, Faces.Seen seen) {
    return new ProtectionChange(day(change.at()), change.state().map(ProtectionState::level),
        change.state().map(ProtectionState::named).orElse(Set.of()).stream()
            .map(each -> seen.of(each).name()).sorted().toList(),
        seen.of(change.by()));
  }

  private List<ReaderChoice> choices(Case theCase, CaseworkerId responsible, Faces.Seen seen) {
    return eligible(theCase).stream().filter(each -> !each.equals(responsible))
        .map(each -> new ReaderChoice(each, seen.of(each)))
        .sorted(Comparator.comparing(choice -> choice.shown().name())).toList();
  }

  /** Those who work with the participant; naming anybody else would tell a stranger who it is. */
  Set<CaseworkerId> eligible(Case theCase) {
    Set<CaseworkerId> found = new LinkedHashSet<>(
        protections.inForce(theCase.participant()).map(ProtectionState::named).orElse(Set.of()));
    directory.intakeGroup(theCase.municipality())
        .ifPresent(group -> Faces.members(group).map(Caseworker::id).forEach(found::add));
    found.addAll(team.members(theCase.caseNumber()));
    steps.in(theCase.caseNumber()).forEach(step -> found.add(step.caseworker()));
    return found;
  }

  /** Changes whenever somebody changes anything that the page shows. */
  String seen(Case theCase) {
    return identities.overTime(theCase.participant()).stream().mapToLong(Dated::id).max().orElse(0)
        + "-" + protections.changes(theCase.participant()).stream().mapToLong(Change::id).max().orElse(0)
        + "-" + questions.revision(theCase);
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
