package se.gemensamingang.workflow;

import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Knows who has one role in a case; models write {@code ${assignment.to(execution, 'role')}}. */
public interface AssignmentRole {

  /** @return the role as models write it, such as {@code referrer} */
  String role();

  /**
   * Names the caseworker.
   *
   * @param caseNumber the case
   * @param routing the routing variables in scope
   * @return the caseworker, or nothing when nobody has the role
   */
  Optional<CaseworkerId> caseworker(CaseNumber caseNumber, FormContext.RoutingVariables routing);

  /**
   * A role of a person.
   *
   * @param role the role as models write it
   * @param holder who has it
   * @return the role
   */
  static AssignmentRole of(String role, Holder holder) {
    return new NamedRole(role, holder, false, false);
  }

  /**
   * A role that is one person's alone, see {@link #isForOnePersonAlone}.
   *
   * @param role the role as models write it
   * @param holder who has it
   * @return the role
   */
  static AssignmentRole ofOnePersonAlone(String role, Holder holder) {
    return new NamedRole(role, holder, false, true);
  }

  /**
   * A role that belongs to a seat, see {@link #belongsToASeat}.
   *
   * @param role the role as models write it
   * @param holder who holds the seat
   * @return the role
   */
  static AssignmentRole ofASeat(String role, Holder holder) {
    return new NamedRole(role, holder, true, false);
  }

  /** Finds who has a role. */
  @FunctionalInterface
  interface Holder {

    /**
     * Names the caseworker, as {@link AssignmentRole#caseworker}.
     *
     * @param caseNumber the case
     * @param routing the routing variables in scope
     * @return the caseworker, or nothing when nobody has the role
     */
    Optional<CaseworkerId> caseworker(CaseNumber caseNumber, FormContext.RoutingVariables routing);
  }

  /**
   * Whether a step of this role belongs to a seat and not to a person: it follows the seat when somebody else holds it, and
   * is never handed to a colleague.
   *
   * @return false, unless the role says otherwise
   */
  default boolean belongsToASeat() {
    return false;
  }

  /**
   * Whether a step of this role is for this person alone, so that no substitute takes it while the person is absent.
   *
   * @return false, unless the role says otherwise
   */
  default boolean isForOnePersonAlone() {
    return false;
  }
}
