package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.accesslog.ReadTrace;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * The one rule for who may read what. A reader must have something to do in the case now, and the information must be
 * the reader's own secrecy unit's or be opened to the reader by name through a consent in force. What an authority has
 * answered to an emergency request is read by those who answer for it, whether or not they have anything left to do.
 */
@Component
class AccessPolicy {

  private static final String STEP = "standing-in";

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
   * Whether a substitute may read all that an absent colleague may read: the secrecy unit's own is the same for both, so it
   * is a question of what consents open by name. They stay as they are until the transaction ends.
   *
   * @param theCase the case
   * @param substitute who stands in
   * @param absent who is absent
   * @param purposes what for
   * @return false also when the substitute does not stand in for the absent today
   */
  boolean readsAsMuch(Case theCase, CaseworkerId substitute, CaseworkerId absent, Set<Purpose> purposes) {
    consents.hold(theCase.caseNumber());
    return directory.standsInFor(substitute).contains(absent)
        && opened(theCase, substitute, purposes).containsAll(opened(theCase, absent, purposes));
  }

  private Set<ConsentsInForce.Opened> opened(Case theCase, CaseworkerId caseworker, Set<Purpose> purposes) {
    return directory.caseworker(caseworker).map(Caseworker::unit).filter(unit -> unit.party() != null)
        .map(unit -> consents.opened(theCase.caseNumber(), unit.secrecyUnit(), new Reader(caseworker, STEP, purposes)))
        .orElseGet(Set::of);
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

  /**
   * Who the reader is to an authority that has answered an emergency request. What an authority has decided and on what,
   * stays its own information: it must be able to answer for it as long as it is kept, also when nobody there has
   * anything left to do in the case (ADR 20).
   *
   * @param answered the answered request
   * @param reader who wants to read
   * @return the reader, when the reader works there still and answered, heads a unit there, or stands in for somebody
   *     who did or does
   */
  Optional<Caseworker> answeringFor(AnsweredRequest answered, CaseworkerId reader) {
    return directory.caseworker(reader).filter(caseworker -> caseworker.unit().party() != null)
        .filter(caseworker -> caseworker.unit().secrecyUnit().equals(answered.authority()))
        .filter(caseworker -> inWhoseStead(reader).stream()
            .anyMatch(each -> answered.people().contains(each) || isHead(each)));
  }

  private boolean isHead(CaseworkerId caseworker) {
    return directory.caseworker(caseworker).filter(each -> each.roles().contains(Role.UNIT_HEAD)).isPresent();
  }

  /**
   * Whether a participating reader has to do with the whole case, and not only with an emergency request.
   *
   * @param theCase the case
   * @param reader a reader from {@link #participating}
   * @param wide the open steps of the case that concern the whole of it
   * @return true for the team and whoever has such a step, and whoever stands in for them
   */
  boolean concernsWhole(Case theCase, CaseworkerId reader, Collection<WaitingStep> wide) {
    Set<CaseworkerId> members = team.members(theCase.caseNumber());
    return inWhoseStead(reader).stream().anyMatch(each ->
        members.contains(each) || wide.stream().anyMatch(step -> step.caseworker().equals(each)));
  }

  private Set<CaseworkerId> inWhoseStead(CaseworkerId reader) {
    Set<CaseworkerId> these = new HashSet<>(directory.standsInFor(reader));
    these.add(reader);
    return these;
  }

  private boolean hasSomethingToDo(Case theCase, CaseworkerId reader) {
    Set<CaseworkerId> members = team.members(theCase.caseNumber());
    return inWhoseStead(reader).stream()
        .anyMatch(each -> members.contains(each) || openTasks.hasOne(each, theCase.caseNumber()));
  }
}
