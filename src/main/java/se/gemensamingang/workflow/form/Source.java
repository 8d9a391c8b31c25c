package se.gemensamingang.workflow.form;

import java.util.Optional;
import se.gemensamingang.shared.InformationClass;

/** Where something that a form only shows comes from, as said by the custom property {@code show}. */
public sealed interface Source {

  /**
   * From the case file, if the reader may read it.
   *
   * @param informationClass the class it belongs to
   */
  record CaseFile(InformationClass informationClass) implements Source {}

  /** From the capability's own service. */
  record Command() implements Source {}

  /**
   * Reads the property.
   *
   * @param show {@code case:<information class>} or {@code command}
   * @return the source, or nothing when the text is none of these
   */
  static Optional<Source> of(String show) {
    return show.equals("command") ? Optional.of(new Command()) : CaseFileCode.read(show).map(CaseFile::new);
  }
}
