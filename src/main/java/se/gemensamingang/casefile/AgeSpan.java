package se.gemensamingang.casefile;

/**
 * How old somebody is today, in whole years. A day of birth gives one age; a birth year alone gives two.
 *
 * @param least at least this old
 * @param most at most this old
 */
public record AgeSpan(int least, int most) {

  /** @throws IllegalArgumentException when the ages are turned round */
  public AgeSpan {
    if (most < least) {
      throw new IllegalArgumentException("the ages are turned round");
    }
  }

  /** Its text form shows nothing: an age is part of who somebody is. */
  @Override
  public String toString() {
    return "AgeSpan[masked]";
  }
}
