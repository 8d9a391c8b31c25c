package se.gemensamingang.shared;

import java.util.regex.Pattern;

/**
 * The id of a secrecy unit: the committee, authority or care provider that holds information and within which it may be read without consent (offentlighets- och sekretesslagen 8 kap. 1-2 §§).
 *
 * @param value ASCII letters, digits and hyphens, at most 64 characters
 */
public record SecrecyUnitId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  /** @throws IllegalArgumentException when the value has another shape */
  public SecrecyUnitId {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a secrecy unit id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
