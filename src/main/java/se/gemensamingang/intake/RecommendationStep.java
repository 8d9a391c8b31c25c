package se.gemensamingang.intake;

/** What a recommendation waits for; routing data of its process. */
public enum RecommendationStep {
  /** For the unit's head to name a receiver. */
  UNNAMED,
  /** For the named receiver to hold a first contact. */
  NAMED,
  /** For the referrer to find another way. */
  OUTSIDE,
  /** For nothing: a first contact has been held. */
  DONE
}
