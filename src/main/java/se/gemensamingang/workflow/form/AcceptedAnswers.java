package se.gemensamingang.workflow.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.shared.InformationClass;

/**
 * The answers of one submitted form, checked and ready to be stored. Every value is a {@code String}, {@code Boolean},
 * {@code Integer}, {@code Long}, {@code Double} or a list of option codes; text is as it was typed; nothing is null.
 *
 * @param values the answers by key; questions left empty or not asked are not among them
 * @param leftEmpty the keys of questions that were shown and left empty. For a prefilled one this means that what the
 *     case file said is no longer right
 * @param notAsked the keys of questions hidden by a condition; an earlier process variable of that name is stale
 * @param destinations where the answer to each of the form's questions goes
 */
public record AcceptedAnswers(
    Map<String, Object> values,
    Set<String> leftEmpty,
    Set<String> notAsked,
    Map<String, Destination> destinations) {

  /** Makes the parts unchangeable. */
  public AcceptedAnswers {
    values = Map.copyOf(values);
    leftEmpty = Set.copyOf(leftEmpty);
    notAsked = Set.copyOf(notAsked);
    destinations = Map.copyOf(destinations);
  }

  /** @return the answers for the case file, by information class and key */
  public Map<InformationClass, Map<String, Object>> forCaseFile() {
    Map<InformationClass, Map<String, Object>> byClass = new TreeMap<>();
    values.forEach((key, value) -> {
      if (destinations.get(key) instanceof Destination.CaseFile place) {
        byClass.computeIfAbsent(place.informationClass(), each -> new LinkedHashMap<>()).put(key, value);
      }
    });
    return byClass;
  }

  /** @return the answers that become process variables, by key */
  public Map<String, Object> forProcess() {
    return goingTo(Destination.Process.class::isInstance);
  }

  /** @return the answers for the capability's command, by key */
  public Map<String, Object> forCommand() {
    return goingTo(Destination.Command.class::isInstance);
  }

  /** @return the keys of the questions for the case file that were shown and left empty, each with its class */
  public Map<String, InformationClass> leftEmptyInCaseFile() {
    Map<String, InformationClass> emptied = new TreeMap<>();
    leftEmpty.forEach(key -> {
      if (destinations.get(key) instanceof Destination.CaseFile place) {
        emptied.put(key, place.informationClass());
      }
    });
    return emptied;
  }

  /** @return the keys of the process variables that were not asked for or left empty; an earlier value of one is stale */
  public Set<String> withoutProcessValue() {
    return Stream.concat(leftEmpty.stream(), notAsked.stream())
        .filter(key -> destinations.get(key) instanceof Destination.Process)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, Object> goingTo(Predicate<Destination> place) {
    Map<String, Object> chosen = new TreeMap<>();
    values.forEach((key, value) -> {
      if (place.test(destinations.get(key))) {
        chosen.put(key, value);
      }
    });
    return chosen;
  }

  @Override
  public String toString() {
    return "AcceptedAnswers" + values.keySet();
  }
}
