package se.gemensamingang.casefile;

import java.util.Optional;

/**
 * What a checked number tells, or what was said by somebody without one. Its text form shows nothing.
 *
 * @param number the number, or nothing
 * @param birthYear four digits
 * @param sex the legal sex
 */
record PersonDetails(Optional<KnownNumber> number, int birthYear, Sex sex) {

  static PersonDetails of(PersonalNumber number, Optional<NumberCertainty> certainty) {
    return new PersonDetails(Optional.of(new KnownNumber(number.kind(), number.twelveDigits(), certainty)),
        number.birthYear(), number.sex());
  }

  static PersonDetails withoutNumber(int birthYear, Sex sex) {
    return new PersonDetails(Optional.empty(), birthYear, sex);
  }

  @Override
  public String toString() {
    return "PersonDetails[masked]";
  }
}
