package se.gemensamingang.shared;

import java.util.regex.Pattern;

/**
 * The user id of a caseworker (handläggare), the same in the directory, the engine and the identity provider.
 *
 * @param value ASCII letters, digits and hyphens, at most 64 characters
 */
public record CaseworkerId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  /** @throws IllegalArgumentException when the value has another shape */
  public CaseworkerId {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a caseworker id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
