package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.gemensamingang.fixtures.TestPersons;

/** Only true personal numbers are taken, and in the demo only those that belong to nobody. */
class PersonalNumberTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/Stockholm"));
  private final PermittedNumbers demo = new TestNumbers();

  @ParameterizedTest
  @CsvSource({
      "199006022397,  199006022397",
      "19900602-2397, 199006022397",
      "900602-2397,   199006022397",
      "9006022397,    199006022397",
      "' 900602-2397 ', 199006022397",
      "701063-2391,   197010632391",
      "200001022391,  200001022391",
      "000102-2391,   200001022391",
      "121212+1212,   191212121212",
      "121212-1212,   201212121212"})
  void numberIsKeptWithTwelveDigits(String written, String kept) {
    assertThat(PersonalNumber.parse(written, clock)).hasValueSatisfying(number ->
        assertThat(number.twelveDigits()).isEqualTo(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "199006022398", "9006022398", "19901302-2397", "900230-2399", "19900692-2393", "123", "", "  ", "abc",
      "T90602-T397", "19900602 2397 1", "1990060223970", "900602-000", "900602-0002"})
  void numberWithAWrongDigitDateOrShapeIsRefused(String written) {
    assertThat(PersonalNumber.parse(written, clock)).isEmpty();
  }

  @Test
  void nobodyIsBornTomorrow() {
    assertThat(PersonalNumber.parse("20261123-9801", clock).or(() -> PersonalNumber.parse("20261123-9819", clock)))
        .isEmpty();
    assertThat(PersonalNumber.parse(TestPersons.withCheckDigit("20261122980"), clock)).isPresent();
    assertThat(PersonalNumber.parse(TestPersons.withCheckDigit("20261123980"), clock)).isEmpty();
  }

  @Test
  void demoTakesPublishedAndReservedNumbersOnly() {
    assertThat(demo.permits(number("199006022397"))).isTrue();
    assertThat(demo.permits(number("197010632391"))).isTrue();
    assertThat(demo.permits(number(TestPersons.withCheckDigit("20040930984")))).isTrue();
    assertThat(demo.permits(number(TestPersons.withCheckDigit("20040930999")))).isTrue();
    assertThat(demo.permits(number(TestPersons.withCheckDigit("20040930979")))).isFalse();
    assertThat(demo.permits(number(TestPersons.withCheckDigit("20040930123")))).isFalse();
  }

  @Test
  void textFormShowsNothing() {
    assertThat(number("199006022397")).hasToString("PersonalNumber[masked]");
    PersonDetails details = PersonDetails.of(number("199006022397"), Optional.empty());
    assertThat(details).hasToString("PersonDetails[masked]");
    assertThat(details.number()).hasToString("Optional[KnownNumber[masked]]");
    assertThat(Identity.known("Testperson Ett", details, Optional.empty())).hasToString("Identity[masked]");
  }

  private PersonalNumber number(String written) {
    return PersonalNumber.parse(written, clock).orElseThrow();
  }
}
