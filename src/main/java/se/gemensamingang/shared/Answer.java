package se.gemensamingang.shared;

import java.util.List;
import java.util.function.Function;

/**
 * What the domain says to a request: yes with a value, or no with reasons. A refusal is an ordinary value, not an
 * exception, because an exception that crosses a transaction border would undo more than was asked for.
 *
 * @param <T> what a yes brings with it
 */
public sealed interface Answer<T> {

  /**
   * The request was carried out.
   *
   * @param value what it brought
   * @param <T> its type
   */
  record Accepted<T>(T value) implements Answer<T> {}

  /**
   * The request was refused and nothing was changed.
   *
   * @param reasons at least one, each in plain Swedish
   * @param <T> the type a yes would have had
   */
  record Refused<T>(List<Refusal> reasons) implements Answer<T> {

    /** @throws IllegalArgumentException when no reason is given */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  /**
   * The same answer with another value; a no stays the same no.
   *
   * @param change what to make of the value
   * @param <R> the type of the new value
   * @return the answer
   */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    if (this instanceof Accepted<T> accepted) {
      return new Accepted<>(change.apply(accepted.value()));
    }
    return new Refused<>(((Refused<T>) this).reasons());
  }

  /**
   * A yes.
   *
   * @param value what it brings
   * @param <T> its type
   * @return the answer
   */
  static <T> Answer<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /**
   * A no about one field.
   *
   * @param field the key of the field in the form
   * @param reason what is wrong and what to do, in plain Swedish, without the value that was given
   * @param <T> the type a yes would have had
   * @return the answer
   */
  static <T> Answer<T> refused(String field, String reason) {
    return new Refused<>(List.of(new Refusal(field, reason)));
  }
}
