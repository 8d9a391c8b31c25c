package se.gemensamingang.joining.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.joining.Askers;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.FormContext.RoutingVariables;

/** The role {@code responsible} of a case. */
@Component
class ResponsibleRole implements AssignmentRole {

  private final Askers askers;

  ResponsibleRole(Askers askers) {
    this.askers = askers;
  }

  @Override
  public String role() {
    return "responsible";
  }

  @Override
  public Optional<CaseworkerId> caseworker(CaseNumber caseNumber, RoutingVariables routing) {
    return askers.asker(caseNumber);
  }
}
