package se.gemensamingang.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case (ärendenummer), such as {@code GI-2026-00001}. It is the business key of every process of the
 * case and may be shown to anyone who may see that the case exists; it says nothing about the participant.
 *
 * @param value the prefix GI, the year the case was opened and a running number of at least five digits
 */
public record CaseNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("GI-\\d{4}-\\d{5,9}");

  /** @throws IllegalArgumentException when the value does not have the shape of a case number */
  public CaseNumber {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a case number");
    }
  }

  /**
   * The case number with the given year and running number.
   *
   * @param year four digits
   * @param running from 1
   * @return the case number
   */
  public static CaseNumber of(int year, long running) {
    return new CaseNumber("GI-%04d-%05d".formatted(year, running));
  }

  /**
   * Reads a case number.
   *
   * @param text any text, or null
   * @return the case number, or nothing when the text is none
   */
  public static Optional<CaseNumber> read(String text) {
    return text != null && SHAPE.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
