package se.gemensamingang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times, in milliseconds. */
final class Stopwatch {

  private final List<Double> times = Collections.synchronizedList(new ArrayList<>());

  void time(Runnable action) {
    long start = System.nanoTime();
    action.run();
    times.add((System.nanoTime() - start) / 1e6);
  }

  /** The time that a share of the actions, such as 0.95, did not exceed. */
  double quantile(double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
  }
}
