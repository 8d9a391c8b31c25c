package se.gemensamingang.intake;

/** What is wanted of the group: the three kinds of items that it takes up (seed 003). */
public enum RequestKind {
  /** That the participant is enrolled; ends with a decision. */
  ADMISSION("Inskrivning"),
  /** Written advice to the agency that asks; ends with the advice. */
  ADVICE("Rådgivning"),
  /** Information between the parties about nobody in particular; ends when they have taken note. */
  INFORMATION("Information");

  private final String label;

  RequestKind(String label) {
    this.label = label;
  }

  /** @return what people read, in Swedish */
  public String label() {
    return label;
  }
}
