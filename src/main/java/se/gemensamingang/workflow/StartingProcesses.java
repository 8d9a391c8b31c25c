package se.gemensamingang.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;

/** Starts processes that no person starts; the program does it. */
@Component
public class StartingProcesses {

  private final RuntimeService runtime;
  private final AsTheProgram asTheProgram;

  StartingProcesses(RuntimeService runtime, AsTheProgram asTheProgram) {
    this.runtime = runtime;
    this.asTheProgram = asTheProgram;
  }

  /**
   * Starts the latest version of a process, in the transaction under way.
   *
   * @param process the process id
   * @param caseNumber the case, which becomes the business key
   * @param routing routing data that become process variables: codes, ids, numbers and booleans only
   */
  public void start(String process, CaseNumber caseNumber, Map<String, Object> routing) {
    asTheProgram.run(() -> runtime.startProcessInstanceByKey(process, caseNumber.value(), new HashMap<>(routing)));
  }
}
