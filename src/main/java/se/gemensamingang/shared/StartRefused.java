package se.gemensamingang.shared;

import java.util.List;

/** The program may not start; the message says in one Swedish sentence why, the mend what to do. */
public final class StartRefused extends RuntimeException {

  private final String mend;
  private final List<String> details;

  /**
   * A refusal to start.
   *
   * @param problem what is wrong, one sentence
   * @param mend what to do, one sentence
   */
  public StartRefused(String problem, String mend) {
    this(problem, mend, List.of());
  }

  /**
   * A refusal to start for several reasons at once.
   *
   * @param problem what is wrong as a whole, one sentence
   * @param mend what to do, one sentence
   * @param details each single fault, one line each
   */
  public StartRefused(String problem, String mend, List<String> details) {
    super(problem);
    this.mend = mend;
    this.details = List.copyOf(details);
  }

  /** @return what to do, one Swedish sentence */
  public String mend() {
    return mend;
  }

  /** @return each single fault, one line each; empty when the problem is the only one */
  public List<String> details() {
    return details;
  }
}
