package se.gemensamingang.workflow;

import java.util.List;
import java.util.stream.Collectors;
import se.gemensamingang.shared.Refusal;

/**
 * A request that is refused, thrown at the border to the engine so that everything the request had begun is undone. Who
 * asked is answered with the HTTP status and the reasons, also when the engine wraps this in an exception of its own.
 * The domain answers with {@link se.gemensamingang.shared.Answer} instead.
 */
public final class RequestRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Refusal> reasons;

  /**
   * Refuses.
   *
   * @param status the HTTP status: 400 for what can be mended, 403 for what is not allowed, 404 for what does not exist,
   *     409 for what somebody else has changed meanwhile, 413 for what is too large
   * @param reasons at least one; several are shown one a line, also in Camunda Modeler's deploy dialog
   * @throws IllegalArgumentException when the status is no refusal or no reason is given
   */
  public RequestRefused(int status, List<Refusal> reasons) {
    super(lines(reasons));
    if (status < 400 || status > 499 || reasons.isEmpty()) {
      throw new IllegalArgumentException("a refusal has a status of its own kind and a reason");
    }
    this.status = status;
    this.reasons = List.copyOf(reasons);
  }

  /**
   * Refuses with one reason about the whole.
   *
   * @param status the HTTP status, 400 to 499
   * @param reason what is wrong and what to do, in plain Swedish, without any value that was given
   */
  public RequestRefused(int status, String reason) {
    this(status, List.of(new Refusal("", reason)));
  }

  /** @return the HTTP status, 400 to 499 */
  public int status() {
    return status;
  }

  /** @return the reasons, at least one */
  public List<Refusal> reasons() {
    return reasons;
  }

  private static String lines(List<Refusal> reasons) {
    return reasons.stream().map(Refusal::reason).collect(Collectors.joining("\n"));
  }
}
