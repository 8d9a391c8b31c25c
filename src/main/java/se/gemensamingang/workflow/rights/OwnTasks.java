package se.gemensamingang.workflow.rights;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The tasks that a caseworker may see in a list: those the caseworker holds, those the caseworker waits for as owner,
 * and, when the list asks for the unit's tasks or for one task, those of the own unit. The unit is left out of all other
 * lists because its tasks are found through another table, and both together would make the database read every task.
 */
record OwnTasks(String user, Optional<String> unit) {

  void narrow(TaskQueryImpl query) {
    if (asksForOwnUnit(query)) {
      return;
    }
    TaskQuery own = query.or().taskAssignee(user).taskOwner(user);
    if (query.getTaskId() != null && unit.isPresent()) {
      own = own.taskCandidateGroup(unit.get()).includeAssignedTasks();
    }
    own.endOr();
  }

  private boolean asksForOwnUnit(TaskQueryImpl query) {
    List<String> asked = query.getCandidateUser() == null ? query.getCandidateGroups() : null;
    return asked != null && !asked.isEmpty() && asked.stream().allMatch(group -> unit.filter(group::equals).isPresent());
  }
}
