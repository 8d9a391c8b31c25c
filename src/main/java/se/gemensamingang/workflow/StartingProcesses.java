package se.gemensamingang.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;

/**
 * Starts processes that no person starts. The program does it, not whoever happens to be signed in: that person needs no
 * right to it and stands in no history of it.
 */
@Component
public class StartingProcesses {

  private final RuntimeService runtime;
  private final IdentityService identity;

  StartingProcesses(RuntimeService runtime, IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /**
   * Starts the latest version of a process, in the transaction under way.
   *
   * @param process the process id
   * @param caseNumber the case, which becomes the business key
   * @param routing routing data that become process variables: codes, ids, numbers and booleans only
   */
  public void start(String process, CaseNumber caseNumber, Map<String, Object> routing) {
    Authentication signedIn = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      runtime.startProcessInstanceByKey(process, caseNumber.value(), new HashMap<>(routing));
    } finally {
      if (signedIn != null) {
        identity.setAuthentication(signedIn);
      }
    }
  }
}
