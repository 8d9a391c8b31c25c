package se.gemensamingang.workflow.tasklist;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * Completes a query just before the database is asked: puts the signed-in user where it bears the mark of a standing
 * filter, and gives tasks with the same deadline an order.
 */
final class MarkedQueries extends TaskManager {

  private final Onlookers onlookers;

  MarkedQueries(Onlookers onlookers) {
    this.onlookers = onlookers;
  }

  @Override
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    resolve(query);
    CaseNumberOrder.complete(query);
    return super.findTasksByQueryCriteria(query);
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    resolve(query);
    return super.findTaskCountByQueryCriteria(query);
  }

  /** Without a signed-in user the mark stays, and matches nobody. */
  private void resolve(TaskQueryImpl query) {
    String user = Context.getCommandContext().getAuthenticatedUserId();
    if (user != null) {
      Stream.of(StandingFilter.values())
          .filter(filter -> filter.isMarked(query))
          .forEach(filter -> filter.resolve(query, onlookers.find(user), ClockUtil.getCurrentTime()));
    }
  }
}
