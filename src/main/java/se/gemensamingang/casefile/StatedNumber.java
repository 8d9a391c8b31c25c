package se.gemensamingang.casefile;

/** The number that somebody is said to have, or that there is none. Text forms show nothing. */
public sealed interface StatedNumber {

  /**
   * A personnummer.
   *
   * @param digits as a person writes it: ten or twelve digits with or without a hyphen
   */
  record OfResident(String digits) implements StatedNumber {

    @Override
    public String toString() {
      return "OfResident[masked]";
    }
  }

  /**
   * A samordningsnummer.
   *
   * @param digits as a person writes it: ten or twelve digits with or without a hyphen
   * @param certainty how sure Skatteverket is of the identity
   */
  record OfCoordination(String digits, NumberCertainty certainty) implements StatedNumber {

    @Override
    public String toString() {
      return "OfCoordination[masked]";
    }
  }

  /**
   * No number yet.
   *
   * @param birthYear four digits, what the person says
   * @param sex what the person says
   */
  record None(int birthYear, Sex sex) implements StatedNumber {

    @Override
    public String toString() {
      return "None[masked]";
    }
  }
}
