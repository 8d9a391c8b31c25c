package se.gemensamingang.emergency;

import java.util.Optional;
import java.util.Set;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What emergency requests ask of the workflow. */
public interface EmergencyProcess {

  /**
   * Begins the process of a request, in the transaction under way.
   *
   * @param caseNumber the case
   * @param request the request
   */
  void begin(CaseNumber caseNumber, EmergencyRequestId request);

  /**
   * The open task of somebody in a request.
   *
   * @param caseNumber the case
   * @param request the request
   * @param caseworker who
   * @return the task's id, or nothing when the request waits for others
   */
  Optional<String> openTask(CaseNumber caseNumber, EmergencyRequestId request, CaseworkerId caseworker);

  /**
   * The open steps of a request, whoever has them.
   *
   * @param caseNumber the case
   * @param request the request
   * @return the ids of the tasks
   */
  Set<String> openTasks(CaseNumber caseNumber, EmergencyRequestId request);
}
