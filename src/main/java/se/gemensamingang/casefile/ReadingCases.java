package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseOverview.EventShown;
import se.gemensamingang.casefile.CaseOverview.WaitingShown;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Shows a case to those who work in it. */
@Service
public class ReadingCases {

  private static final String STEP = "case-page";

  private final Cases cases;
  private final AccessPolicy policy;
  private final CaseTeam team;
  private final CaseFile caseFile;
  private final ClassReading classes;
  private final List<CaseEvents> capabilities;
  private final WaitingSteps steps;
  private final List<StepDiscretion> discretion;
  private final ReferenceNumbers referenceNumbers;
  private final Directory directory;
  private final Faces faces;
  private final Clock clock;

  ReadingCases(Cases cases, AccessPolicy policy, CaseTeam team, CaseFile caseFile, ClassReading classes,
      List<CaseEvents> capabilities, WaitingSteps steps, List<StepDiscretion> discretion,
      ReferenceNumbers referenceNumbers, Directory directory, Faces faces, Clock clock) {
    this.cases = cases;
    this.policy = policy;
    this.team = team;
    this.caseFile = caseFile;
    this.classes = classes;
    this.capabilities = capabilities;
    this.steps = steps;
    this.discretion = discretion;
    this.referenceNumbers = referenceNumbers;
    this.directory = directory;
    this.faces = faces;
    this.clock = clock;
  }

  /**
   * Opens a case. Every information class of which something is shown leaves one row in the access log.
   *
   * @param caseNumber the case
   * @param caseworker who reads
   * @return the case as this reader may see it; nothing when the reader does not work in it, or there is no such case
   */
  @Transactional
  public Optional<CaseOverview> open(CaseNumber caseNumber, CaseworkerId caseworker) {
    return cases.find(caseNumber).flatMap(theCase ->
        policy.participating(theCase, caseworker).map(reader -> show(theCase, reader)));
  }

  private CaseOverview show(Case theCase, Caseworker caseworker) {
    Reader reader = new Reader(caseworker.id(), STEP);
    Faces.Seen seen = faces.seenBy(theCase, caseworker.id());
    List<ClassShown> shown = Arrays.stream(InformationClass.values())
        .map(each -> classes.read(theCase, each, caseworker, reader, seen)).toList();
    List<WaitingStep> waiting = steps.in(theCase.caseNumber()).stream()
        .filter(step -> discretion.stream().allMatch(each -> each.mayKnow(step, caseworker))).toList();
    List<CaseEvent> events = capabilities.stream()
        .flatMap(capability -> capability.of(theCase.caseNumber(), caseworker).stream())
        .sorted(Comparator.comparing(CaseEvent::at)).toList();
    return new CaseOverview(theCase.caseNumber(), ownWords(shown),
        caseFile.identity(theCase.caseNumber(), reader),
        theCase.responsible().map(seen::of), team(theCase, seen), latestFirst(events, seen),
        waiting.stream().map(step -> waiting(step, caseworker.id(), seen)).toList(),
        shown.stream().map(ReadingCases::withoutOwnWords).toList(),
        notes(events, caseworker), caseworker.unit().name(),
        referenceNumbers.of(theCase, caseworker.unit().id()), seen.placesHidden());
  }

  private static List<WrittenAnswer> ownWords(List<ClassShown> shown) {
    return shown.stream().filter(each -> each.informationClass() == OwnWords.INFORMATION_CLASS)
        .flatMap(each -> each.answers().stream()).filter(ReadingCases::isOwnWords).toList();
  }

  private static ClassShown withoutOwnWords(ClassShown shown) {
    List<WrittenAnswer> others = shown.answers().stream().filter(answer -> !isOwnWords(answer)).toList();
    return shown.informationClass() == OwnWords.INFORMATION_CLASS
        ? new ClassShown(shown.informationClass(), others, shown.openUnits()) : shown;
  }

  private static boolean isOwnWords(WrittenAnswer answer) {
    return answer.question().equals(OwnWords.QUESTION);
  }

  private List<PersonShown> team(Case theCase, Faces.Seen seen) {
    return team.members(theCase.caseNumber()).stream()
        .filter(member -> theCase.responsible().filter(member::equals).isEmpty())
        .map(seen::of).sorted(Comparator.comparing(PersonShown::name)).toList();
  }

  private List<EventShown> latestFirst(List<CaseEvent> events, Faces.Seen seen) {
    List<EventShown> shown = new ArrayList<>();
    events.forEach(event -> shown.add(0, new EventShown(day(event.at()), event.what(), event.by().map(seen::of))));
    return shown;
  }

  private WaitingShown waiting(WaitingStep step, CaseworkerId reader, Faces.Seen seen) {
    return new WaitingShown(step.name(), seen.of(step.caseworker()), step.deadline().map(this::day),
        step.deadline().filter(deadline -> deadline.isBefore(clock.instant())).isPresent(),
        Optional.of(step.task()).filter(task -> step.caseworker().equals(reader)));
  }

  private List<String> notes(List<CaseEvent> events, Caseworker reader) {
    return events.stream()
        .filter(event -> event.by().flatMap(directory::caseworker)
            .filter(author -> author.unit().id().equals(reader.unit().id())).isPresent())
        .flatMap(event -> event.note().map(note -> day(event.at()) + " " + note).stream())
        .toList();
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
