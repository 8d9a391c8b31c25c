package se.gemensamingang.page;

/**
 * A page that is not shown, thrown by a controller so that everything the request had begun is undone. Who asked gets a
 * short page with the reason.
 */
public final class PageRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Refuses.
   *
   * @param status the HTTP status, 400 to 499
   * @param reason what is wrong and what to do, in plain Swedish, without any value that was given
   * @throws IllegalArgumentException when the status is no refusal
   */
  public PageRefused(int status, String reason) {
    super(reason);
    if (status < 400 || status > 499) {
      throw new IllegalArgumentException("a refusal has a status of its own kind");
    }
    this.status = status;
  }

  /** @return the HTTP status, 400 to 499 */
  public int status() {
    return status;
  }
}
