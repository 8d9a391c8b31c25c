package se.gemensamingang.intake;

/** What a participant who waits for a seat says. */
public enum WaitAnswer {
  /** Still wants it. */
  STILL_WANTS("vill fortfarande ha platsen"),
  /** No longer wants it. */
  NO_LONGER("vill inte längre ha platsen"),
  /** Wants it, but the situation is another. */
  CHANGED("vill ha platsen, läget är ett annat");

  private final String label;

  WaitAnswer(String label) {
    this.label = label;
  }

  /** @return what a caseworker reads */
  public String label() {
    return label;
  }
}
