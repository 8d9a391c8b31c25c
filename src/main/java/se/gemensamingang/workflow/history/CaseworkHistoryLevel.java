package se.gemensamingang.workflow.history;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What the engine remembers: activities, operations by users, incidents and jobs, but no variable and no form value.
 * The id is written into the database once and cannot be changed afterwards.
 */
public final class CaseworkHistoryLevel extends AbstractHistoryLevel {

  /** The name under which the level is configured. */
  public static final String NAME = "casework";

  private static final int ID = 42;

  private static final Set<HistoryEventTypes> NEVER = Set.of(
      HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
      HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
      HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
      HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
      HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
      HistoryEventTypes.FORM_PROPERTY_UPDATE,
      HistoryEventTypes.DMN_DECISION_EVALUATE);

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity)
        && NEVER.stream().noneMatch(never -> isSame(never, type));
  }

  private static boolean isSame(HistoryEventTypes never, HistoryEventType type) {
    return never.getEntityType().equals(type.getEntityType()) && never.getEventName().equals(type.getEventName());
  }
}
