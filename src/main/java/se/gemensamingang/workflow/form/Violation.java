package se.gemensamingang.workflow.form;

/**
 * Something in a model file that stops its deployment.
 *
 * @param file the file's name as deployed
 * @param element the id of the element, or the empty string when it is about the whole file
 * @param problem what is wrong, in plain Swedish
 * @param mend what to do about it, in plain Swedish
 */
public record Violation(String file, String element, String problem, String mend) {

  /** @return the whole as one line for a person to read */
  @Override
  public String toString() {
    return "%s%s: %s %s".formatted(file, element.isEmpty() ? "" : ", " + element, problem, mend);
  }
}
