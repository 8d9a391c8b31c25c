package se.gemensamingang.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.AbsenceRow;
import se.gemensamingang.directory.StepsOfTheAbsent;
import se.gemensamingang.directory.StepsOfTheAbsent.AbsentStep;
import se.gemensamingang.directory.StepsOfTheAbsent.Place;
import se.gemensamingang.shared.CaseworkerId;

/** What the absence page tells about the open steps of those who are away now. */
@Component
class StepsAway {

  private final StepsOfTheAbsent steps;
  private final Clock clock;

  StepsAway(StepsOfTheAbsent steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** A step that stays with somebody absent, because the substitute may not read all that it needs. */
  record Staying(String name, String caseNumber, String step, String deadline) {}

  /** The steps of the absences that a reader may see. */
  record Shown(Map<String, String> inWords, List<Staying> staying) {}

  Shown of(List<AbsenceRow> absences) {
    Map<String, String> names = absences.stream().filter(each -> each.state() == AbsenceRow.State.NOW)
        .collect(Collectors.toMap(AbsenceRow::caseworker, AbsenceRow::name, (one, same) -> one));
    Map<String, List<AbsentStep>> found = steps.of(names.keySet().stream().map(CaseworkerId::new).toList()).stream()
        .collect(Collectors.groupingBy(step -> step.absent().value()));
    return new Shown(
        found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> inWords(each.getValue()))),
        found.values().stream().flatMap(List::stream).filter(step -> step.place() == Place.CONSENT_IS_LACKING)
            .sorted(Comparator.comparing(step -> step.deadline().orElse(Instant.MAX))).map(step -> staying(step, names)).toList());
  }

  private Staying staying(AbsentStep step, Map<String, String> names) {
    return new Staying(names.get(step.absent().value()), step.caseNumber().value(), step.name(),
        step.deadline().map(deadline -> LocalDate.ofInstant(deadline, clock.getZone()).toString()).orElse("Inget slutdatum"));
  }

  private static String inWords(List<AbsentStep> steps) {
    return Stream.of(counted(steps, Place.WITH_THE_SUBSTITUTE, "hos vikarien"),
            counted(steps, Place.CONSENT_IS_LACKING, "ligger kvar: samtycke saknas"),
            counted(steps, Place.OWN_ORDER, "går vidare i sin egen ordning"))
        .flatMap(Optional::stream).collect(Collectors.joining(", "));
  }

  private static Optional<String> counted(List<AbsentStep> steps, Place place, String words) {
    long number = steps.stream().filter(step -> step.place() == place).count();
    return number == 0 ? Optional.empty() : Optional.of(number + " steg " + words);
  }
}
