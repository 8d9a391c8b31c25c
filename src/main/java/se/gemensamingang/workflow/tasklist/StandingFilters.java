package se.gemensamingang.workflow.tasklist;

import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the standing filters in the database as this program defines them. That everybody who works with tasks may read
 * them, and nobody may make or change filters, follows from the roles.
 */
@Component
class StandingFilters implements SmartInitializingSingleton {

  private static final long ONE_NODE_AT_A_TIME = 0x66696C746572L;

  private final FilterService filters;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  StandingFilters(FilterService filters, TaskService tasks, JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.filters = filters;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(begun -> {
      jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(ONE_NODE_AT_A_TIME).query((row, number) -> 0).list();
      Stream.of(StandingFilter.values()).forEach(this::provide);
    });
  }

  private void provide(StandingFilter standing) {
    Filter filter = stored(standing);
    filter.setName(standing.title());
    filter.setQuery(standing.mark(tasks.createTaskQuery()));
    filter.setProperties(standing.properties());
    filters.saveFilter(filter);
  }

  private Filter stored(StandingFilter standing) {
    return filters.createTaskFilterQuery().filterName(standing.title()).list().stream()
        .findFirst()
        .orElseGet(() -> filters.newTaskFilter(standing.title()));
  }
}
