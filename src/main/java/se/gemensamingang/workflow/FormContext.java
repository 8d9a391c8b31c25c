package se.gemensamingang.workflow;

import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Where a form is opened or submitted, and by whom.
 *
 * @param caseNumber the case
 * @param caseworker the signed-in caseworker
 * @param form the form id
 * @param task the task's id
 * @param routing the routing variables in the scope of the task, such as the seat of a representative
 */
public record FormContext(CaseNumber caseNumber, CaseworkerId caseworker, String form, String task,
    RoutingVariables routing) {

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
