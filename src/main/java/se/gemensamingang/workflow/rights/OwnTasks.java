package se.gemensamingang.workflow.rights;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import se.gemensamingang.workflow.RequestRefused;

/**
 * The tasks that a caseworker may see in a list: those the caseworker holds, those the caseworker waits for as owner,
 * and, when the list asks for the unit's tasks or for one task, those of the own unit. The unit is left out of all other
 * lists because its tasks are found through another table, and both together would make the database read every task.
 */
record OwnTasks(String user, Optional<String> unit) {

  void narrow(TaskQueryImpl query) {
    refuseOtherOwners(query);
    if (asksForOwnUnit(query)) {
      return;
    }
    TaskQuery own = query.or().taskAssignee(user).taskOwner(user);
    if (query.getTaskId() != null && unit.isPresent()) {
      own = own.taskCandidateGroup(unit.get()).includeAssignedTasks();
    }
    own.endOr();
  }

  /** A list that names somebody tells whether it is that person: an owner that is hidden could be found by trying. */
  private void refuseOtherOwners(TaskQueryImpl query) {
    boolean others = query.getQueries().stream()
        .flatMap(part -> Stream.of(part.getOwner(), part.getInvolvedUser()).filter(Objects::nonNull))
        .anyMatch(named -> !named.equals(user));
    if (others) {
      throw new RequestRefused(403, "Du kan söka på dig själv som ansvarig, men inte på någon annan.");
    }
  }

  private boolean asksForOwnUnit(TaskQueryImpl query) {
    List<String> asked = query.getCandidateUser() == null ? query.getCandidateGroups() : null;
    return asked != null && !asked.isEmpty() && asked.stream().allMatch(group -> unit.filter(group::equals).isPresent());
  }
}
