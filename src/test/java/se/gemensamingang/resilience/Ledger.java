package se.gemensamingang.resilience;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the program has confirmed to those who asked for it. */
final class Ledger {

  private final Set<String> cases = ConcurrentHashMap.newKeySet();
  private final Set<String> tasks = ConcurrentHashMap.newKeySet();

  /** Answers whether it was new. */
  boolean begun(String caseNumber) {
    return cases.add(caseNumber);
  }

  /** Answers whether it was new: no task is completed twice. */
  boolean completed(String task) {
    return tasks.add(task);
  }

  Set<String> cases() {
    return cases;
  }

  Set<String> tasks() {
    return tasks;
  }

  int size() {
    return cases.size() + tasks.size();
  }
}
