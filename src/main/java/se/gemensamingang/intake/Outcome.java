package se.gemensamingang.intake;

/** What the intake group decided. It is never a decision on a benefit (lag 2003:1210 7 §). */
public enum Outcome {
  /** The participant is admitted to the common work. */
  ADMITTED("Skrivs in", true),
  /** The participant is not admitted; the group recommends a way on and somebody who takes over. */
  NOT_ADMITTED("Skrivs inte in", false),
  /** The participant is to be admitted as soon as there is room. */
  WAITLISTED("Får vänta på plats", true),
  /** The group needs to know more before it can say yes. */
  MORE_INFORMATION("Behöver mer underlag", false);

  private final String label;
  private final boolean inFavour;

  Outcome(String label, boolean inFavour) {
    this.label = label;
    this.inFavour = inFavour;
  }

  /** @return what a caseworker reads */
  public String label() {
    return label;
  }

  /** @return whether a majority for admitting the participant is needed; otherwise one against */
  public boolean inFavour() {
    return inFavour;
  }
}
