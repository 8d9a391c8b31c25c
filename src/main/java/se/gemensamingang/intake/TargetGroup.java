package se.gemensamingang.intake;

/** Target groups (målgrupper) of the area; the code is routing data and says nothing about one person's health. */
public enum TargetGroup {
  /** Within the municipality's activity responsibility, not yet 20 (skollagen 29 kap. 9 §). */
  KAA,
  /** Young adults from 20 who stay at home and have no contact with any agency. */
  YOUNG_ADULTS_20_PLUS,
  /** Adults who need coordinated rehabilitation. */
  ADULTS,
  /** Newly arrived. */
  NEWLY_ARRIVED
}
