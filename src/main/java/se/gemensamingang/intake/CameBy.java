package se.gemensamingang.intake;

/** How the participant came to the caseworker who asks the group. */
public enum CameBy {
  /** An agency brought it up. */
  AGENCY("En myndighet tog upp frågan med deltagaren"),
  /** The participant came on own initiative (kom själv). */
  SELF("Deltagaren kom själv"),
  /** A relative (närstående) got in touch; a caseworker has met the participant since. */
  RELATIVE("En närstående hörde av sig");

  private final String label;

  CameBy(String label) {
    this.label = label;
  }

  /** @return what people read, in Swedish */
  public String label() {
    return label;
  }
}
