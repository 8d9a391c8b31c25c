package se.gemensamingang.emergency;

import java.util.Arrays;
import java.util.Optional;

/** What the holding authority's named person decided. */
public enum Decision {
  /** Stated items are disclosed. */
  DISCLOSED("uppgifter lämnades ut"),
  /** Nothing is disclosed; the requester gets a way on. */
  REFUSED("uppgifter lämnades inte ut"),
  /** The authority does not have what was asked for; the requester gets a way on. */
  NO_INFORMATION("uppgifterna finns inte där");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  /** @return what the two authorities read, within a sentence */
  public String label() {
    return label;
  }

  /**
   * Reads an option of a form.
   *
   * @param code any answer, or null
   * @return the decision, or nothing
   */
  public static Optional<Decision> withCode(Object code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }
}
