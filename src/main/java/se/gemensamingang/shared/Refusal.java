package se.gemensamingang.shared;

/**
 * Why something was refused.
 *
 * @param field the key of the field it is about, or the empty string when it is about the whole
 * @param reason what is wrong and what to do, in plain Swedish; never contains the value that was given
 */
public record Refusal(String field, String reason) {

  /** @throws IllegalArgumentException when the reason is missing */
  public Refusal {
    if (field == null || reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("a refusal needs a field and a reason");
    }
  }
}
