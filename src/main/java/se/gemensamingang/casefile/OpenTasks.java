package se.gemensamingang.casefile;

import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case file asks of the workflow: the state of tasks at this moment. */
public interface OpenTasks {

  /**
   * Does the caseworker have an open task in the case? Not to be asked within the command that creates the task.
   *
   * @param caseworker who
   * @param caseNumber the case
   * @return true when at least one open task is assigned to the caseworker
   */
  boolean hasOne(CaseworkerId caseworker, CaseNumber caseNumber);
}
