package se.gemensamingang.workflow.form;

import java.util.Optional;
import se.gemensamingang.shared.InformationClass;

/** Where an answer goes, as said by the custom property {@code store}. */
public sealed interface Destination {

  /**
   * Encrypted into the case file.
   *
   * @param informationClass the class whose consents decide who may read it
   */
  record CaseFile(InformationClass informationClass) implements Destination {}

  /** Into a process variable, for gateways and decision tables. Never personal data. */
  record Process() implements Destination {}

  /** To the capability's own service, as part of its command. */
  record Command() implements Destination {}

  /**
   * Reads the property.
   *
   * @param store {@code case:<information class>}, {@code process} or {@code command}
   * @return the destination, or nothing when the text is none of these
   */
  static Optional<Destination> of(String store) {
    return switch (store) {
      case "process" -> Optional.of(new Process());
      case "command" -> Optional.of(new Command());
      default -> CaseFileCode.read(store).map(CaseFile::new);
    };
  }
}
