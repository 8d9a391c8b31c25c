package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;

/**
 * The open cases that a caseworker is responsible for or has a step in, the caseworker's own and those of absent colleagues
 * whom the caseworker stands in for.
 */
@Service
public class MyCases {

  /** How many cases a page of the list shows. */
  public static final int PAGE_SIZE = 20;

  private static final String STEP = "my-cases";

  private final Cases cases;
  private final WaitingSteps steps;
  private final Directory directory;
  private final Identities identities;
  private final CaseFile caseFile;
  private final Faces faces;
  private final StepTimes times;
  private final Clock clock;

  MyCases(Cases cases, WaitingSteps steps, Directory directory, Identities identities, CaseFile caseFile, Faces faces,
      StepTimes times, Clock clock) {
    this.cases = cases;
    this.steps = steps;
    this.directory = directory;
    this.identities = identities;
    this.caseFile = caseFile;
    this.faces = faces;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A page of the list.
   *
   * @param rows at most {@link #PAGE_SIZE} cases
   * @param total how many there are in all
   */
  public record Page(List<CaseRow> rows, int total) {}

  /**
   * Lists a page of a caseworker's cases. Each participant whose name is shown leaves one row in the access log.
   *
   * @param caseworker who looks
   * @param choice which of them
   * @param sorting in which order
   * @param page which page, from 1; a page that does not exist is empty
   * @return the cases
   */
  @Transactional
  public Page list(CaseworkerId caseworker, CaseChoice choice, CaseSorting sorting, int page) {
    List<Mine> chosen = mine(caseworker).stream()
        .filter(each -> isChosen(each, choice, caseworker)).sorted(order(sorting)).toList();
    List<Mine> shown = chosen.stream().skip((long) (page - 1) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    Set<ParticipantId> registered = identities.known(shown.stream().map(each -> each.theCase().participant()).toList());
    Reader reader = new Reader(caseworker, STEP);
    return new Page(shown.stream().map(each -> row(each, registered, reader)).toList(), chosen.size());
  }

  /** A case with what waits in it for the reader, and in whose stead the reader is there. */
  private record Mine(Case theCase, List<WaitingStep> waiting, Set<CaseworkerId> insteadOf) {

    Instant deadline() {
      return first().flatMap(WaitingStep::deadline).orElse(null);
    }

    /** The step that must be done first. */
    Optional<WaitingStep> first() {
      return waiting.stream().filter(step -> step.deadline().isPresent())
          .min(Comparator.comparing(step -> step.deadline().orElseThrow()));
    }
  }

  private List<Mine> mine(CaseworkerId caseworker) {
    Map<CaseNumber, List<WaitingStep>> waiting = steps.waitingFor(caseworker).stream()
        .collect(Collectors.groupingBy(WaitingStep::caseNumber, LinkedHashMap::new, Collectors.toList()));
    Map<CaseNumber, Set<CaseworkerId>> stoodIn = stoodIn(caseworker);
    waiting.values().stream().flatMap(List::stream).forEach(step -> step.insteadOf().ifPresent(absent ->
        stoodIn.computeIfAbsent(step.caseNumber(), number -> new HashSet<>()).add(absent)));
    Map<CaseNumber, Case> found = new LinkedHashMap<>();
    cases.ofResponsible(caseworker).forEach(each -> found.put(each.caseNumber(), each));
    cases.among(Stream.concat(waiting.keySet().stream(), stoodIn.keySet().stream())
        .filter(each -> !found.containsKey(each)).distinct().toList()).forEach(each -> found.put(each.caseNumber(), each));
    return found.values().stream().map(each -> new Mine(each, waiting.getOrDefault(each.caseNumber(), List.of()),
        stoodIn.getOrDefault(each.caseNumber(), Set.of()))).toList();
  }

  /** What the absent are responsible for, and those of their steps that could not go to the reader. */
  private Map<CaseNumber, Set<CaseworkerId>> stoodIn(CaseworkerId caseworker) {
    Map<CaseNumber, Set<CaseworkerId>> stoodIn = new LinkedHashMap<>();
    directory.standsInFor(caseworker).forEach(absent -> Stream.concat(
            cases.ofResponsible(absent).stream().map(Case::caseNumber),
            steps.waitingFor(absent).stream().map(WaitingStep::caseNumber))
        .forEach(number -> stoodIn.computeIfAbsent(number, each -> new HashSet<>()).add(absent)));
    return stoodIn;
  }

  private static boolean isChosen(Mine mine, CaseChoice choice, CaseworkerId caseworker) {
    return switch (choice) {
      case ALL -> true;
      case RESPONSIBLE -> mine.theCase().responsible().filter(caseworker::equals).isPresent();
      case WAITING -> !mine.waiting().isEmpty();
      case STANDING_IN -> !mine.insteadOf().isEmpty();
    };
  }

  /** Cases of the same rank keep the order of their numbers, so that a page never shows a case of another again. */
  private static Comparator<Mine> order(CaseSorting sorting) {
    Comparator<Mine> byNumber = Comparator.comparing(mine -> mine.theCase().caseNumber().value());
    return switch (sorting.by()) {
      case DEADLINE -> Comparator.comparing(Mine::deadline,
          Comparator.nullsLast(turned(Comparator.<Instant>naturalOrder(), sorting))).thenComparing(byNumber);
      case CASE_NUMBER -> turned(byNumber, sorting);
      case OPENED -> turned(Comparator.<Mine, Instant>comparing(mine -> mine.theCase().openedAt()), sorting)
          .thenComparing(byNumber);
    };
  }

  private static <T> Comparator<T> turned(Comparator<T> ascending, CaseSorting sorting) {
    return sorting.descending() ? ascending.reversed() : ascending;
  }

  private CaseRow row(Mine mine, Set<ParticipantId> registered, Reader reader) {
    Case theCase = mine.theCase();
    Faces.Seen seen = faces.seenBy(theCase, reader.caseworker());
    return new CaseRow(theCase.caseNumber(), registered.contains(theCase.participant()),
        caseFile.identity(theCase.caseNumber(), reader).map(Identity::name),
        theCase.responsible().map(seen::of), day(theCase.openedAt()),
        mine.insteadOf().stream().map(absent -> seen.of(absent).name()).sorted().toList(),
        mine.waiting().stream().map(WaitingStep::name).distinct().toList(),
        mine.first().flatMap(times::deadline), mine.first().filter(times::isLate).isPresent());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
