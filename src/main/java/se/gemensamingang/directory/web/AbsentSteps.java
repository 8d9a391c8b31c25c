package se.gemensamingang.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.AbsenceRow;
import se.gemensamingang.directory.StepsOfTheAbsent;
import se.gemensamingang.directory.StepsOfTheAbsent.AbsentStep;
import se.gemensamingang.directory.StepsOfTheAbsent.Place;
import se.gemensamingang.shared.CaseworkerId;

/** Where the steps of those who are absent are, in words. */
@Component
class AbsentSteps {

  private final StepsOfTheAbsent steps;
  private final Clock clock;

  AbsentSteps(StepsOfTheAbsent steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** A step that stays with somebody absent because the substitute may not read what it needs. */
  record Staying(String caseNumber, String step, String absent, String substitute, String deadline) {}

  /** How many open steps there are in each absence in force and where they are, by the absence's id. */
  Map<String, String> counts(Collection<AbsenceRow> absences) {
    List<AbsenceRow> now = inForce(absences);
    Map<String, List<AbsentStep>> of = of(now).stream().collect(Collectors.groupingBy(step -> step.absent().value()));
    return now.stream().collect(Collectors.toMap(AbsenceRow::id,
        absence -> inWords(of.getOrDefault(absence.caseworker(), List.of()))));
  }

  /**
   * The steps that wait for a consent. Who has a step tells where a protected participant lives (ADR 19), so a reader who does
   * not know the absence meets no name.
   */
  List<Staying> staying(Collection<AbsenceRow> followed, Collection<AbsenceRow> known) {
    List<AbsenceRow> now = inForce(followed);
    Map<String, AbsenceRow> of = now.stream()
        .collect(Collectors.toMap(AbsenceRow::caseworker, Function.identity(), (first, second) -> first));
    return of(now).stream().filter(step -> step.place() == Place.CONSENT_IS_LACKING)
        .map(step -> staying(step, of.get(step.absent().value()), known)).toList();
  }

  private Staying staying(AbsentStep step, AbsenceRow absence, Collection<AbsenceRow> known) {
    boolean named = known.contains(absence);
    return new Staying(step.caseNumber().value(), step.name(), named ? absence.name() : "Handläggare",
        named ? absence.substituteName() : "Vikarie",
        step.deadline().map(deadline -> LocalDate.ofInstant(deadline, clock.getZone()).toString()).orElse("Inget slutdatum"));
  }

  private List<AbsentStep> of(List<AbsenceRow> now) {
    return steps.of(now.stream().map(each -> new CaseworkerId(each.caseworker())).toList());
  }

  private static List<AbsenceRow> inForce(Collection<AbsenceRow> absences) {
    return absences.stream().filter(absence -> absence.state() == AbsenceRow.State.NOW).toList();
  }

  private static String inWords(List<AbsentStep> steps) {
    List<String> words = new ArrayList<>();
    add(words, steps, Place.WITH_THE_SUBSTITUTE, "hos vikarien");
    add(words, steps, Place.CONSENT_IS_LACKING, "väntar på samtycke");
    add(words, steps, Place.OWN_ORDER, "följer sin egen ordning");
    return words.isEmpty() ? "Inga" : String.join(", ", words);
  }

  private static void add(List<String> words, List<AbsentStep> steps, Place place, String where) {
    long count = steps.stream().filter(step -> step.place() == place).count();
    if (count > 0) {
      words.add(count + " " + where);
    }
  }
}
