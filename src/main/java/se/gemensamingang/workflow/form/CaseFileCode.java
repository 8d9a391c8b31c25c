package se.gemensamingang.workflow.form;

import java.util.Optional;
import se.gemensamingang.shared.InformationClass;

/** The words {@code case:<information class>} of the properties {@code store} and {@code show}. */
final class CaseFileCode {

  private static final String PREFIX = "case:";

  private CaseFileCode() {}

  static Optional<InformationClass> read(String property) {
    return property.startsWith(PREFIX)
        ? InformationClass.withCode(property.substring(PREFIX.length()))
        : Optional.empty();
  }
}
