package se.gemensamingang.casefile;

import java.util.Optional;

/**
 * A participant's number as the case file has it. Its text form shows nothing.
 *
 * @param kind which kind it is
 * @param twelveDigits year, month, day, birth number and check digit
 * @param certainty how sure the identity is; only with a samordningsnummer
 */
public record KnownNumber(NumberKind kind, String twelveDigits, Optional<NumberCertainty> certainty) {

  @Override
  public String toString() {
    return "KnownNumber[masked]";
  }
}
