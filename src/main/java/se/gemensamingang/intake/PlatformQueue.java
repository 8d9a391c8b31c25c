package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;

/**
 * Who has a place at a platform and who waits, in order.
 *
 * @param capacity how many have room; nothing when it is not limited
 * @param seated those who have a place
 * @param waiting those who wait, the first first
 */
record PlatformQueue(OptionalInt capacity, Set<CaseNumber> seated, List<CaseNumber> waiting) {

  /** Makes the parts unchangeable. */
  PlatformQueue {
    seated = Set.copyOf(seated);
    waiting = List.copyOf(waiting);
  }

  /** Whether a case that does not wait may be given a place at once: there is room for it after all who wait. */
  boolean hasRoomForNew() {
    return capacity.isEmpty() || seated.size() + waiting.size() < capacity.getAsInt();
  }

  /** Who is to be given a place next; nobody when it is full or nobody waits. */
  Optional<CaseNumber> next() {
    boolean free = capacity.isEmpty() || seated.size() < capacity.getAsInt();
    return free ? waiting.stream().findFirst() : Optional.empty();
  }

  /** The place in the queue, counted from one; nothing for a case that does not wait. */
  Optional<Integer> number(CaseNumber caseNumber) {
    return Optional.of(waiting.indexOf(caseNumber) + 1).filter(number -> number > 0);
  }
}
