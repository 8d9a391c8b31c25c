package se.gemensamingang.casefile;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A personnummer (folkbokföringslagen 18 §) or samordningsnummer (lag 2022:1697 2 kap. 8 §) whose date exists and whose
 * check digit is right. Its text form shows nothing.
 *
 * @param twelveDigits the whole year, month, day, birth number and check digit
 */
record PersonalNumber(String twelveDigits) {

  private static final int LAST_DAY = 31;
  private static final int ADDED_TO_DAY = 60;
  private static final Options WITH_COORDINATION_NUMBERS = new Options(true, false);

  /**
   * Reads a number as people write it.
   *
   * @param text ten or twelve digits, with or without a hyphen; with a plus for somebody who turns 100 this year or has
   * @param clock tells the century of ten digits and that nobody is born tomorrow
   * @return the number, or nothing when it is none
   */
  static Optional<PersonalNumber> parse(String text, Clock clock) {
    try {
      Personnummer number = Personnummer.parse(text.strip(), WITH_COORDINATION_NUMBERS);
      PersonalNumber read = new PersonalNumber(number.format(true).replaceAll("\\D", ""));
      boolean born = !number.getDate().toLocalDate().isAfter(LocalDate.now(clock));
      return Optional.of(read).filter(each -> born && each.twelveDigits.length() == 12);
    } catch (PersonnummerException | RuntimeException notANumber) {
      return Optional.empty();
    }
  }

  /** @return the three digits after the date, 001 to 999 */
  int birthNumber() {
    return Integer.parseInt(twelveDigits.substring(8, 11));
  }

  /** @return which of the two it is: the day of a samordningsnummer is 60 too large */
  NumberKind kind() {
    return Integer.parseInt(twelveDigits.substring(6, 8)) > LAST_DAY
        ? NumberKind.COORDINATION_NUMBER : NumberKind.PERSONAL_NUMBER;
  }

  /** @return the day of birth */
  LocalDate born() {
    int day = Integer.parseInt(twelveDigits.substring(6, 8));
    return LocalDate.of(birthYear(), Integer.parseInt(twelveDigits.substring(4, 6)),
        day > LAST_DAY ? day - ADDED_TO_DAY : day);
  }

  /** @return four digits */
  int birthYear() {
    return Integer.parseInt(twelveDigits.substring(0, 4));
  }

  /** @return the legal sex, which the last digit of the birth number tells: odd for men */
  Sex sex() {
    return birthNumber() % 2 == 0 ? Sex.FEMALE : Sex.MALE;
  }

  @Override
  public String toString() {
    return "PersonalNumber[masked]";
  }
}
