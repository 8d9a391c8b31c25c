package se.gemensamingang.casefile;

/**
 * Who a participant is, for those who may read {@code identity}. Its text form shows nothing.
 *
 * @param name the participant's name
 * @param personalNumber twelve digits
 * @param birthYear four digits
 */
public record Identity(String name, String personalNumber, int birthYear) {

  @Override
  public String toString() {
    return "Identity[masked]";
  }
}
