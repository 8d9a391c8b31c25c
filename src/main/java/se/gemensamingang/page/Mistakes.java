package se.gemensamingang.page;

import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.Refusal;

/**
 * What must be mended in a form that is shown again: listed above it, and said at each field. The id of a field in the
 * page is its key.
 *
 * @param refusals each mistake; none in a form that is shown for the first time
 */
public record Mistakes(List<Refusal> refusals) {

  /** A form without mistakes. */
  public static final Mistakes NONE = new Mistakes(List.of());

  /** Keeps its own copy. */
  public Mistakes {
    refusals = List.copyOf(refusals);
  }

  /** @return whether there is anything to mend */
  public boolean any() {
    return !refusals.isEmpty();
  }

  /**
   * What is wrong with one field.
   *
   * @param field the field's key
   * @return the first reason, or null when the field is right
   */
  public String about(String field) {
    return first(field).orElse(null);
  }

  /**
   * What describes a field to a screen reader.
   *
   * @param field the field's key
   * @param hint the id of a text that always describes the field, or null
   * @return ids for {@code aria-describedby}, or null when nothing describes the field
   */
  public String describing(String field, String hint) {
    return first(field)
        .map(reason -> hint == null ? errorId(field) : hint + " " + errorId(field))
        .orElse(hint);
  }

  /**
   * The id of the text that says what is wrong with a field.
   *
   * @param field the field's key
   * @return the id
   */
  public String errorId(String field) {
    return field + "-error";
  }

  private Optional<String> first(String field) {
    return refusals.stream().filter(refusal -> refusal.field().equals(field)).map(Refusal::reason).findFirst();
  }
}
