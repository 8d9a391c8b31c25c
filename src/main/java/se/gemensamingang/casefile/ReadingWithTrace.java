package se.gemensamingang.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.gemensamingang.accesslog.AccessLog;
import se.gemensamingang.accesslog.ReadTrace;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * Asks the policy and writes the trace. The trace comes before anything is decrypted; when it cannot be written the
 * exception undoes the reading. Where the policy leaves nothing to show, nothing was disclosed and no row is written.
 */
@Component
class ReadingWithTrace {

  private final AccessPolicy policy;
  private final AccessLog log;

  ReadingWithTrace(AccessPolicy policy, AccessLog log) {
    this.policy = policy;
    this.log = log;
  }

  /**
   * What remains of the values for this reader.
   *
   * @param theCase the case
   * @param informationClass the class, one row in the access log
   * @param values the values found, each knowing who gave it
   * @param reader who reads, in which step
   * @param <T> the kind of value
   * @return those the reader may read, in the order given
   */
  <T extends Given> Collection<T> readable(Case theCase, InformationClass informationClass, Collection<T> values,
      Reader reader) {
    return values.isEmpty() ? List.of()
        : opened(theCase, informationClass, values, reader).map(Opened::values).orElse(List.of());
  }

  /**
   * What remains of the values for this reader, and whose values the reader may read at all.
   *
   * @param theCase the case
   * @param informationClass the class, one row in the access log where a value remains
   * @param values the values found, each knowing who gave it; may be empty
   * @param reader who reads, in which step
   * @param <T> the kind of value
   * @return what is opened, or nothing when the reader has nothing to do in the case
   */
  <T extends Given> Optional<Opened<T>> opened(Case theCase, InformationClass informationClass, Collection<T> values,
      Reader reader) {
    return policy.participating(theCase, reader.caseworker()).map(caseworker -> {
      Map<SecrecyUnitId, String> grounds = policy.grounds(theCase, caseworker, reader, informationClass);
      List<T> readable = values.stream().filter(value -> grounds.containsKey(value.givenBy())).toList();
      if (!readable.isEmpty()) {
        Map<SecrecyUnitId, String> used = new HashMap<>(grounds);
        used.keySet().retainAll(readable.stream().map(Given::givenBy).toList());
        log.record(trace(theCase, informationClass, caseworker, reader.step(), used));
      }
      return new Opened<>(readable, grounds.keySet());
    });
  }

  /**
   * Whose information of a class the reader may read; nothing is read and no trace is left.
   *
   * @param theCase the case
   * @param informationClass the class
   * @param reader who wants to read, in which step
   * @return the secrecy units, or nothing when the reader has nothing to do in the case
   */
  Optional<Set<SecrecyUnitId>> openedTo(Case theCase, InformationClass informationClass, Reader reader) {
    return policy.participating(theCase, reader.caseworker())
        .map(caseworker -> policy.grounds(theCase, caseworker, reader, informationClass).keySet());
  }

  private static ReadTrace trace(Case theCase, InformationClass informationClass, Caseworker reader, String step,
      Map<SecrecyUnitId, String> grounds) {
    return new ReadTrace(reader.id(), reader.unit().id(), theCase.participant(), theCase.caseNumber(),
        informationClass, step, String.join(",", new TreeSet<>(grounds.values())), grounds.keySet());
  }

  /**
   * What a class opens to a reader.
   *
   * @param values those the reader may read, in the order given
   * @param units the secrecy units whose values the reader may read, also those that gave none
   * @param <T> the kind of value
   */
  record Opened<T>(List<T> values, Set<SecrecyUnitId> units) {}

  /** Something that a secrecy unit gave. */
  interface Given {

    SecrecyUnitId givenBy();
  }
}
