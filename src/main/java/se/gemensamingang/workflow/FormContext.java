package se.gemensamingang.workflow;

import java.util.Optional;
import java.util.Set;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Purpose;

/**
 * Where a form is opened or submitted, and by whom.
 *
 * @param caseNumber the case
 * @param caseworker the signed-in caseworker
 * @param form the form id
 * @param task the task's id
 * @param purposes what the form reads the case file for
 * @param routing the routing variables in the scope of the task, such as the seat of a representative
 */
public record FormContext(CaseNumber caseNumber, CaseworkerId caseworker, String form, String task,
    Set<Purpose> purposes, RoutingVariables routing) {

  /** @return the caseworker as a reader of the case file, in this form and for its purpose */
  public Reader reader() {
    return new Reader(caseworker, form, purposes);
  }

  /** The routing variables in scope. */
  @FunctionalInterface
  public interface RoutingVariables {

    /**
     * Reads one.
     *
     * @param name its name
     * @return its value as text, or nothing
     */
    Optional<String> value(String name);
  }
}
