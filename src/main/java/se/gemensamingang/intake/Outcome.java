package se.gemensamingang.intake;

/** What the intake group decided. It is never a decision on a benefit (lag 2003:1210 7 §). */
public enum Outcome {
  /** The participant is admitted to the common work. */
  ADMITTED("Skrivs in"),
  /** The participant is not admitted; the group recommends a way on. */
  NOT_ADMITTED("Skrivs inte in");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** @return what a caseworker reads */
  public String label() {
    return label;
  }
}
