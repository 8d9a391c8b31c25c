package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import se.gemensamingang.fixtures.TestPersons;

/** A number is taken exactly when the law's description of it, written down again here, fits. */
class PersonalNumberPropertyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/Stockholm"));
  /** The library tells the century by the day of the test run, which may be years after ours. */
  private static final int WELL_BELOW_A_HUNDRED = 90;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The parts of a number, each of which may be wrong. */
  record Parts(int year, int month, int day, int birthNumber, int check) {

    String digits() {
      return "%04d%02d%02d%03d%d".formatted(year, month, day, birthNumber, check);
    }
  }

  @Provide
  Arbitrary<Parts> parts() {
    Arbitrary<Integer> days = Arbitraries.oneOf(Arbitraries.integers().between(0, 33),
        Arbitraries.integers().between(59, 93), Arbitraries.of(28, 29, 30, 31, 88, 89, 90, 91));
    return Combinators.combine(
        Arbitraries.oneOf(Arbitraries.integers().between(1890, 2030), Arbitraries.of(1900, 2000, 2024, 2026, 2027)),
        Arbitraries.oneOf(Arbitraries.integers().between(0, 13), Arbitraries.of(2, 11)), days,
        Arbitraries.integers().between(1, 999), Arbitraries.integers().between(0, 9)).as(Parts::new);
  }

  @Property(tries = 5_000)
  void isTakenExactlyWhenTheDateExistsAndTheCheckDigitIsRight(@ForAll("parts") Parts parts) {
    Parts wellChecked = new Parts(parts.year, parts.month, parts.day, parts.birthNumber, checkDigit(parts.digits()));

    assertThat(PersonalNumber.parse(wellChecked.digits(), CLOCK).isPresent()).isEqualTo(exists(parts));
    assertThat(PersonalNumber.parse(parts.digits(), CLOCK).isPresent())
        .isEqualTo(exists(parts) && parts.check == checkDigit(parts.digits()));
  }

  @Property(tries = 2_000)
  void tellsKindYearAndSex(@ForAll("parts") Parts parts) {
    Parts wellChecked = new Parts(parts.year, parts.month, parts.day, parts.birthNumber, checkDigit(parts.digits()));
    PersonalNumber.parse(wellChecked.digits(), CLOCK).ifPresent(number -> {
      assertThat(number.kind()).isEqualTo(
          parts.day > 60 ? NumberKind.COORDINATION_NUMBER : NumberKind.PERSONAL_NUMBER);
      assertThat(number.birthYear()).isEqualTo(parts.year);
      assertThat(number.sex()).isEqualTo(parts.birthNumber % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    });
  }

  @Property(tries = 2_000)
  void hyphenTellsTheCenturyOfTenDigits(@ForAll("parts") Parts parts) {
    Parts wellChecked = new Parts(parts.year, parts.month, parts.day, parts.birthNumber, checkDigit(parts.digits()));
    int turns = TODAY.getYear() - parts.year;
    if (!exists(parts) || turns < 0 || turns >= WELL_BELOW_A_HUNDRED) {
      return;
    }
    String ten = wellChecked.digits().substring(2, 8) + "-" + wellChecked.digits().substring(8);

    assertThat(PersonalNumber.parse(ten, CLOCK).map(PersonalNumber::twelveDigits))
        .isEqualTo(Optional.of(wellChecked.digits()));
  }

  @Property
  void oneWrongDigitIsAlwaysNoticed(@ForAll("parts") Parts parts) {
    String right = new Parts(parts.year, parts.month, parts.day, parts.birthNumber, checkDigit(parts.digits())).digits();
    for (int place = 8; place < 12; place++) {
      String wrong = right.substring(0, place) + (right.charAt(place) - '0' + 1) % 10 + right.substring(place + 1);
      assertThat(PersonalNumber.parse(wrong, CLOCK)).isEmpty();
    }
  }

  @Property
  void anyOtherTextIsRefusedWithoutFailing(@ForAll @StringLength(max = 20) String text) {
    Optional<PersonalNumber> read = PersonalNumber.parse(text, CLOCK);

    assertThat(read.isEmpty() || text.replaceAll("\\D", "").length() >= 10).isTrue();
  }

  private static boolean exists(Parts parts) {
    int day = parts.day > 60 ? parts.day - 60 : parts.day;
    if (parts.month < 1 || parts.month > 12 || day < 1) {
      return false;
    }
    boolean leap = parts.year % 4 == 0 && parts.year % 100 != 0 || parts.year % 400 == 0;
    int longest = DAYS[parts.month - 1] + (leap && parts.month == 2 ? 1 : 0);
    return day <= longest && !LocalDate.of(parts.year, parts.month, day).isAfter(TODAY);
  }

  private static int checkDigit(String digits) {
    return TestPersons.withCheckDigit(digits.substring(0, 11)).charAt(11) - '0';
  }
}
