package se.gemensamingang.emergency;

import java.util.Arrays;
import java.util.Optional;

/** How soon an answer is needed. How long each one asked has, the decision table {@code emergency-deadline} says. */
public enum Urgency {
  /** Within the hour. */
  ONE_HOUR("Inom en timme"),
  /** Within four hours. */
  FOUR_HOURS("Inom fyra timmar"),
  /** Before the end of the working day. */
  END_OF_DAY("Före arbetsdagens slut");

  private final String label;

  Urgency(String label) {
    this.label = label;
  }

  /** @return what the one who is asked reads */
  public String label() {
    return label;
  }

  /**
   * Reads an option of a form.
   *
   * @param code any answer, or null
   * @return the urgency, or nothing
   */
  public static Optional<Urgency> withCode(Object code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }
}
