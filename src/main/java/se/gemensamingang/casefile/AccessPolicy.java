package se.gemensamingang.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * The one rule for who may read what. A reader must have something to do in the case now, and the information must be
 * the reader's own secrecy unit's or be opened to the reader by name through a consent in force.
 */
@Component
class AccessPolicy {

  /** The ground for reading what the reader's own secrecy unit gave. */
  static final String OWN_UNIT = "own-unit";

  private final Directory directory;
  private final OpenTasks openTasks;
  private final ConsentsInForce consents;

  AccessPolicy(Directory directory, OpenTasks openTasks, ConsentsInForce consents) {
    this.directory = directory;
    this.openTasks = openTasks;
    this.consents = consents;
  }

  /**
   * Who the reader is in this case, as far as the reader may read anything there.
   *
   * @param theCase the case
   * @param reader who wants to read
   * @return the reader, or nothing when nothing may be read: not active, employed by the samordningsförbund (lag
   *     2003:1210 7 §), or neither responsible nor with an open task
   */
  Optional<Caseworker> participating(Case theCase, CaseworkerId reader) {
    return directory.caseworker(reader)
        .filter(caseworker -> caseworker.unit().party() != null)
        .filter(caseworker -> isResponsible(theCase, reader) || openTasks.hasOne(reader, theCase.caseNumber()));
  }

  /**
   * On which ground a participating reader may read what a secrecy unit gave.
   *
   * @param theCase the case
   * @param reader a reader from {@link #participating}
   * @param giving whose information it is
   * @param informationClass the class
   * @return {@link #OWN_UNIT} or the id of the consent, or nothing when it may not be read
   */
  Optional<String> ground(Case theCase, Caseworker reader, SecrecyUnitId giving, InformationClass informationClass) {
    SecrecyUnitId receiving = reader.unit().secrecyUnit();
    return receiving.equals(giving)
        ? Optional.of(OWN_UNIT)
        : consents.allowing(theCase.caseNumber(), giving, receiving, informationClass, reader.id());
  }

  private static boolean isResponsible(Case theCase, CaseworkerId reader) {
    return theCase.responsible().filter(reader::equals).isPresent();
  }
}
