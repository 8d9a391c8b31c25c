package se.gemensamingang.workflow.refusal;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import se.gemensamingang.shared.CaseNumber;

/**
 * What went wrong on this thread while a request was handled. The engine's REST layer turns most exceptions into a bare
 * 500, so the reason is kept here until the answer is written. Every line of the log in between carries the request's id and,
 * once it is known, the number of the case.
 */
public final class FailureNote implements AutoCloseable {

  private static final String REQUEST = "requestId";
  private static final String CASE = "caseNumber";
  private static final ThreadLocal<FailureNote> CURRENT = new ThreadLocal<>();

  private final String requestId = UUID.randomUUID().toString();
  private CaseNumber caseNumber;
  private Throwable failure;

  private FailureNote() {}

  /** @return a fresh note for the request that this thread begins to handle; close it when the request is answered */
  public static FailureNote open() {
    FailureNote note = new FailureNote();
    CURRENT.set(note);
    MDC.put(REQUEST, note.requestId);
    return note;
  }

  /**
   * Lets the log say which case the request is about. Without an open request nothing happens.
   *
   * @param caseNumber the case
   */
  public static void about(CaseNumber caseNumber) {
    FailureNote note = CURRENT.get();
    if (note != null) {
      note.caseNumber = caseNumber;
      note.tellCase();
    }
  }

  private void tellCase() {
    if (caseNumber != null) {
      MDC.put(CASE, caseNumber.value());
    }
  }

  /**
   * Notes a failure. Without an open request nothing happens.
   *
   * @param failure why the request fails; a later failure takes the place of an earlier one
   */
  public static void note(Throwable failure) {
    FailureNote note = CURRENT.get();
    if (note != null) {
      note.failure = failure;
      // The engine has taken its own numbers out of the log when its command ended.
      note.tellCase();
    }
  }

  /** @return the id of the request that this thread handles, or {@code -} when it handles none */
  public static String currentRequestId() {
    FailureNote note = CURRENT.get();
    return note == null ? "-" : note.requestId;
  }

  /** @return the latest failure, or nothing */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** @return a random id that is written to the log and, when nothing else may be said, to who asked */
  public String requestId() {
    return requestId;
  }

  @Override
  public void close() {
    CURRENT.remove();
    MDC.remove(REQUEST);
    MDC.remove(CASE);
  }
}
