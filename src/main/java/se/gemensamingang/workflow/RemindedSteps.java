package se.gemensamingang.workflow;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Lifts the open steps of a process whose holder has been reminded, so that every list can show them first. */
@Component
public class RemindedSteps {

  /** The priority of a step whose holder has been reminded; others have 50. */
  public static final int PRIORITY = 80;

  private final TaskService tasks;

  RemindedSteps(TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * Lifts the open steps of the process instance and lets them be followed up from now on.
   *
   * @param execution where the process stands
   */
  public void mark(DelegateExecution execution) {
    Date now = ClockUtil.getCurrentTime();
    tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().forEach(task -> {
      task.setPriority(PRIORITY);
      task.setFollowUpDate(now);
      tasks.saveTask(task);
    });
  }
}
