package se.gemensamingang.intake;

/** Why somebody is disqualified (jävig), the four grounds of förvaltningslagen (2017:900) 16 §. */
public enum DisqualificationGround {
  /** The caseworker or somebody close is a party or is affected by the decision. */
  AFFECTED,
  /** The caseworker or somebody close represents, or has represented, a party or somebody affected. */
  REPRESENTS,
  /** The caseworker has already judged the question at another authority. */
  EARLIER_INSTANCE,
  /** Something else makes the caseworker's impartiality doubtful. */
  OTHER_CIRCUMSTANCE
}
