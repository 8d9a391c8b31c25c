package se.gemensamingang.workflow.tasklist;

import se.gemensamingang.casefile.Identity;
import se.gemensamingang.shared.CaseNumber;

/**
 * What Tasklist may show on the card of a task. Its text form shows no name.
 *
 * @param task the task's id
 * @param caseNumber the case it belongs to
 * @param name the participant's name, or the alias of a protected one; nothing when the reader may not read it or it is not known yet
 * @param birthYear the participant's birth year, under the same condition; nothing beside an alias
 */
record ListedTask(String task, String caseNumber, String name, Integer birthYear) {

  static ListedTask of(String task, CaseNumber caseNumber, Identity identity) {
    return identity == null
        ? new ListedTask(task, caseNumber.value(), null, null)
        : new ListedTask(task, caseNumber.value(), identity.name(), identity.birthYear().orElse(null));
  }

  @Override
  public String toString() {
    return "ListedTask[" + task + ", " + caseNumber + "]";
  }
}
