package se.gemensamingang.intake;

/** As what somebody is asked for a party's position, in the order in which they are asked. */
enum AsWhom {
  /** The seat's representative (ledamot). */
  REPRESENTATIVE("ledamot"),
  /** One of the seat's deputies (ersättare). */
  DEPUTY("ersättare"),
  /** The head of the representative's unit (enhetschef). */
  UNIT_HEAD("enhetschef");

  private final String label;

  AsWhom(String label) {
    this.label = label;
  }

  /** What a caseworker reads. */
  String label() {
    return label;
  }
}
