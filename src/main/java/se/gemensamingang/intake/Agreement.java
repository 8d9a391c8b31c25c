package se.gemensamingang.intake;

/** How far the parties agree, as the decision table {@code intake-quorum} says. */
public enum Agreement {
  /** Enough parties have answered and they agree: the chair confirms. */
  UNANIMOUS("Parterna var eniga."),
  /** Enough parties have answered but the group has to talk: open vote. */
  VOTE("Parterna röstade öppet."),
  /** Too few parties have answered: there can be no decision. */
  NO_QUORUM("Gruppen var inte beslutför.");

  private final String label;

  Agreement(String label) {
    this.label = label;
  }

  /** @return what a caseworker reads */
  public String label() {
    return label;
  }
}
