package se.gemensamingang.intake;

/** Target groups (målgrupper) of the area; the code is routing data and says nothing about one person's health. */
public enum TargetGroup {
  /** Within the municipality's activity responsibility, not yet 20 (skollagen 29 kap. 9 §). */
  KAA("Unga under 20 inom kommunens aktivitetsansvar"),
  /** Young adults from 20 who stay at home and have no contact with any agency. */
  YOUNG_ADULTS_20_PLUS("Unga vuxna från 20 år som stannar hemma"),
  /** Adults who need coordinated rehabilitation. */
  ADULTS("Vuxna som behöver samordnad rehabilitering"),
  /** Newly arrived. */
  NEWLY_ARRIVED("Nyanlända");

  private final String label;

  TargetGroup(String label) {
    this.label = label;
  }

  /** @return what people read, in Swedish */
  public String label() {
    return label;
  }
}
