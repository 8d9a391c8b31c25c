package se.gemensamingang.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.gateway.RoutingScope;

/** Names the caseworker of each task; models write {@code ${assignment.to(execution, 'role')}} and nothing else. */
@ModelBean(methods = "to")
@Component("assignment")
public class Assignment {

  private final ObjectProvider<AssignmentRole> roles;

  Assignment(ObjectProvider<AssignmentRole> roles) {
    this.roles = roles;
  }

  /**
   * The caseworker who has a role in the case.
   *
   * @param execution where the process stands
   * @param role a role that a capability knows
   * @return the user id
   * @throws RequestRefused 409 when nobody has the role, so that no task is ever without a named caseworker
   */
  public String to(DelegateExecution execution, String role) {
    CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
    return roles.stream()
        .filter(each -> each.role().equals(role))
        .findFirst()
        .flatMap(each -> each.caseworker(caseNumber, RoutingScope.of(execution)))
        .orElseThrow(() -> new RequestRefused(409,
            "Ingen handläggare är utsedd för nästa steg. Be administratören rätta katalogen och försök igen."))
        .value();
  }

  /** @return the roles that models may name */
  public List<String> roles() {
    return roles.stream().map(AssignmentRole::role).sorted().toList();
  }
}
