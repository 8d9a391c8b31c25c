package se.gemensamingang.workflow.tasklist;

import java.util.List;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryEntityRelationCondition;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryPropertyImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.db.sql.MyBatisTableMapping;
import org.camunda.bpm.engine.impl.db.sql.MybatisJoinHelper;

/**
 * Tasks with the same deadline are listed by case number, so that a list looks the same each time and no page of it shows
 * a task of another page. The engine sorts tasks by no column of their case, so the case is joined as it joins variables.
 */
final class CaseNumberOrder {

  private static final String CASE = "process-instance";

  static {
    MybatisJoinHelper.mappings.put(CASE, new ProcessInstances());
  }

  private CaseNumberOrder() {}

  /** Adds the second and third order to a query that sorts by deadline; leaves any other as it is. */
  static void complete(TaskQueryImpl query) {
    List<QueryOrderingProperty> orders = query.getOrderingProperties();
    boolean byDeadline = orders.stream().map(QueryOrderingProperty::getQueryProperty).anyMatch(TaskQueryProperty.DUE_DATE::equals);
    if (byDeadline && orders.stream().noneMatch(order -> CASE.equals(order.getRelation()))) {
      orders.add(byCaseNumber());
      orders.add(new QueryOrderingProperty(TaskQueryProperty.TASK_ID, Direction.ASCENDING));
    }
  }

  private static QueryOrderingProperty byCaseNumber() {
    QueryOrderingProperty order = new QueryOrderingProperty(CASE, new QueryPropertyImpl("BUSINESS_KEY_"));
    order.setDirection(Direction.ASCENDING);
    order.setRelationConditions(List.of(
        new QueryEntityRelationCondition(new QueryPropertyImpl("ID_"), TaskQueryProperty.PROCESS_INSTANCE_ID)));
    return order;
  }

  /** The engine's table of executions; a process instance has the id of its first. */
  private static final class ProcessInstances implements MyBatisTableMapping {

    @Override
    public String getTableName() {
      return "ACT_RU_EXECUTION";
    }

    @Override
    public String getTableAlias() {
      return "CASE_OF_TASK";
    }

    @Override
    public boolean isOneToOneRelation() {
      return true;
    }
  }
}
