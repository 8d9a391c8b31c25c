package se.gemensamingang.shared;

import java.util.regex.Pattern;

/**
 * The id of a unit (enhet) of a party, such as {@code kavlinge-kaa}.
 *
 * @param value ASCII letters, digits and hyphens, at most 64 characters
 */
public record UnitId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  /** @throws IllegalArgumentException when the value has another shape */
  public UnitId {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a unit id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
