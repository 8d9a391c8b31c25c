package se.gemensamingang.intake.process;

import java.util.Arrays;
import java.util.Optional;

/** Reads an option code of a form as one of our codes; an administrator may have added an option that nobody knows. */
final class FormChoice {

  private FormChoice() {}

  static <E extends Enum<E>> Optional<E> read(Class<E> type, Object code) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(code)).findFirst();
  }
}
