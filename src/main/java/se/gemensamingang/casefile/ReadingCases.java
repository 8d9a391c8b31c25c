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

/** Shows a case to those who work in it, and to those who answer for what their authority has disclosed in it. */
@Service
public class ReadingCases {

  private static final String STEP = "case-page";

  private final Cases cases;
  private final Parts parts;
  private final StepTimes times;
  private final CaseTeam team;
  private final CaseFile caseFile;
  private final ClassReading classes;
  private final List<CaseEvents> capabilities;
  private final ReferenceNumbers referenceNumbers;
  private final Directory directory;
  private final Faces faces;
  private final Clock clock;

  ReadingCases(Cases cases, Parts parts, StepTimes times, CaseTeam team, CaseFile caseFile,
      ClassReading classes, List<CaseEvents> capabilities, ReferenceNumbers referenceNumbers, Directory directory,
      Faces faces, Clock clock) {
    this.cases = cases;
    this.parts = parts;
    this.times = times;
    this.team = team;
    this.caseFile = caseFile;
    this.classes = classes;
    this.capabilities = capabilities;
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
   * @return the case as this reader may see it; nothing when the reader has no part in it, or there is no such case
   */
  @Transactional
  public Optional<CaseOverview> open(CaseNumber caseNumber, CaseworkerId caseworker) {
    return cases.find(caseNumber).flatMap(theCase ->
        parts.of(theCase, caseworker).map(reader -> show(theCase, reader)));
  }

  private CaseOverview show(Case theCase, Parts.Part part) {
    Caseworker caseworker = part.caseworker();
    Reader reader = new Reader(caseworker.id(), STEP);
    Faces.Seen seen = faces.seenBy(theCase, caseworker.id());
    List<ClassShown> shown = Arrays.stream(InformationClass.values())
        .map(each -> classes.read(theCase, each, caseworker, reader, seen)).toList();
    List<CaseEvent> events = happened(theCase, part);
    return new CaseOverview(theCase.caseNumber(), part.kind(), ownWords(shown),
        caseFile.identity(theCase.caseNumber(), reader),
        theCase.responsible().map(seen::of), part.ofWhole() ? team(theCase, seen) : List.of(), latestFirst(events, seen),
        parts.waiting(theCase, part).stream().map(step -> waiting(step, caseworker.id(), seen)).toList(),
        shown.stream().map(ReadingCases::withoutOwnWords).toList(),
        notes(events, caseworker), caseworker.unit().name(),
        referenceNumbers.of(theCase, caseworker.unit().id()), seen.placesHidden());
  }

  private List<CaseEvent> happened(Case theCase, Parts.Part part) {
    return capabilities.stream()
        .flatMap(capability -> capability.of(theCase.caseNumber(), part.caseworker()).stream()
            .filter(event -> capability.isForGuests() || parts.mayKnow(event, part)))
        .sorted(Comparator.comparing(CaseEvent::at)).toList();
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
    return new WaitingShown(step.name(), seen.of(step.caseworker()), times.deadline(step), times.isLate(step),
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
