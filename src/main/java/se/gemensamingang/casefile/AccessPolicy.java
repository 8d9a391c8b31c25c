package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.accesslog.ReadTrace;
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

  private final Directory directory;
  private final CaseTeam team;
  private final OpenTasks openTasks;
  private final ConsentsInForce consents;

  AccessPolicy(Directory directory, CaseTeam team, OpenTasks openTasks, ConsentsInForce consents) {
    this.directory = directory;
    this.team = team;
    this.openTasks = openTasks;
    this.consents = consents;
  }

  /**
   * Who the reader is in this case, as far as the reader may read anything there.
   *
   * @param theCase the case
   * @param reader who wants to read
   * @return the reader, or nothing when nothing may be read: not active, employed by the samordningsförbund (lag
   *     2003:1210 7 §), or neither on the team nor with an open task nor standing in for somebody who is
   */
  Optional<Caseworker> participating(Case theCase, CaseworkerId reader) {
    return directory.caseworker(reader)
        .filter(caseworker -> caseworker.unit().party() != null)
        .filter(caseworker -> hasSomethingToDo(theCase, reader));
  }

  /**
   * On which grounds a participating reader may read a class. The consents they rest on stay as they are until the
   * transaction of the reading ends.
   *
   * @param theCase the case
   * @param caseworker a reader from {@link #participating}
   * @param reader the same reader, where and what for
   * @param informationClass the class
   * @return for each secrecy unit whose information is open: {@link ReadTrace#OWN_UNIT} or the id of the consent
   */
  Map<SecrecyUnitId, String> grounds(Case theCase, Caseworker caseworker, Reader reader,
      InformationClass informationClass) {
    SecrecyUnitId own = caseworker.unit().secrecyUnit();
    consents.hold(theCase.caseNumber());
    Map<SecrecyUnitId, String> grounds =
        new HashMap<>(consents.allowing(theCase.caseNumber(), own, informationClass, reader));
    grounds.put(own, ReadTrace.OWN_UNIT);
    return grounds;
  }

  /**
   * On which ground a participating reader may read what was written in an emergency request. No consent opens it: what
   * one authority wrote is read by its own, and by the one person it was given to, until the time that was set.
   *
   * @param caseworker a reader from {@link #participating}
   * @param letter what was written, by whom and to whom
   * @param now the moment of reading
   * @return {@link ReadTrace#OWN_UNIT}, {@link ReadTrace#EMERGENCY} with the request, or nothing when it is closed
   */
  Optional<String> emergencyGround(Caseworker caseworker, AddressedLetter letter, Instant now) {
    if (letter.givenBy().equals(caseworker.unit().secrecyUnit())) {
      return Optional.of(ReadTrace.OWN_UNIT);
    }
    return letter.addressee().filter(caseworker.id()::equals)
        .filter(reader -> letter.until().map(now::isBefore).orElse(true))
        .map(reader -> ReadTrace.EMERGENCY + letter.request());
  }

  private boolean hasSomethingToDo(Case theCase, CaseworkerId reader) {
    Set<CaseworkerId> inWhoseStead = new HashSet<>(directory.standsInFor(reader));
    inWhoseStead.add(reader);
    Set<CaseworkerId> members = team.members(theCase.caseNumber());
    return inWhoseStead.stream()
        .anyMatch(each -> members.contains(each) || openTasks.hasOne(each, theCase.caseNumber()));
  }
}
