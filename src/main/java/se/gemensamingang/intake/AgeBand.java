package se.gemensamingang.intake;

/** How old somebody is whom nobody may point out, in whole years. */
public enum AgeBand {
  /** Up to 19. */
  UP_TO_19("Högst 19 år"),
  /** From 20 to 24. */
  FROM_20_TO_24("20 till 24 år"),
  /** From 25 to 29. */
  FROM_25_TO_29("25 till 29 år"),
  /** From 30 to 44. */
  FROM_30_TO_44("30 till 44 år"),
  /** From 45 to 64. */
  FROM_45_TO_64("45 till 64 år"),
  /** 65 and older. */
  FROM_65("65 år eller äldre");

  private final String label;

  AgeBand(String label) {
    this.label = label;
  }

  /** @return what people read, in Swedish */
  public String label() {
    return label;
  }
}
