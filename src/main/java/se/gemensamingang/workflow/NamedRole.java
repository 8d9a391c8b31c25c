package se.gemensamingang.workflow;

import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext.RoutingVariables;

/** A role and who has it. */
record NamedRole(String role, AssignmentRole.Holder holder, boolean belongsToASeat, boolean isForOnePersonAlone)
    implements AssignmentRole {

  @Override
  public Optional<CaseworkerId> caseworker(CaseNumber caseNumber, RoutingVariables routing) {
    return holder.caseworker(caseNumber, routing);
  }
}
