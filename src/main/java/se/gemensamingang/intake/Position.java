package se.gemensamingang.intake;

/** A party's position (ställningstagande) on a referral. Silence is never one. */
public enum Position {
  /** The party is for admitting the participant. */
  FOR("Tillstyrker"),
  /** The party is against. */
  AGAINST("Avstyrker");

  private final String label;

  Position(String label) {
    this.label = label;
  }

  /** @return what a caseworker reads */
  public String label() {
    return label;
  }
}
