package se.gemensamingang.workflow.form;

import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.InformationClass;

/** Where something that a form only shows comes from, as said by the custom property {@code show}. */
public sealed interface Source {

  /**
   * From the case file, if the reader may read it.
   *
   * @param informationClass the class it belongs to
   */
  record CaseFile(InformationClass informationClass) implements Source {

    /** Who the participant is, as the heading of a task says it too; the number is searched for, never shown. */
    static final Set<String> OF_IDENTITY = Set.of("name", "birthYear");

    /**
     * Of who the participant is a form shows no more than its reader needs to know who is meant.
     *
     * @param name the name under which the form shows something
     * @return whether a form may show that of the class
     */
    public boolean mayShow(String name) {
      return informationClass != InformationClass.IDENTITY || OF_IDENTITY.contains(name);
    }
  }

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
