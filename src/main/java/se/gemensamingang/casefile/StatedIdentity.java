package se.gemensamingang.casefile;

/**
 * Who somebody is said to be, before anything is checked. Its text form shows nothing.
 *
 * @param name the name as the person uses it
 * @param number the number, or that there is none
 */
public record StatedIdentity(String name, StatedNumber number) {

  @Override
  public String toString() {
    return "StatedIdentity[masked]";
  }
}
