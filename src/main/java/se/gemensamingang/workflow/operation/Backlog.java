package se.gemensamingang.workflow.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What is waiting, counted when it is asked for. All nodes answer alike, because they share the database. */
@Component
class Backlog implements MeterBinder {

  private final ManagementService management;
  private final TaskService tasks;
  private final Clock clock;

  Backlog(ManagementService management, TaskService tasks, Clock clock) {
    this.management = management;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("gemensamingang.jobs.due", this, Backlog::dueJobs)
        .description("Jobs whose time has come and that no node has done yet").register(meters);
    Gauge.builder("gemensamingang.jobs.failed", this, Backlog::failedJobs)
        .description("Jobs that have failed at every try and wait for the coordinator").register(meters);
    Gauge.builder("gemensamingang.tasks.open", this, Backlog::openTasks)
        .description("Open tasks of caseworkers").register(meters);
    Gauge.builder("gemensamingang.tasks.late", this, Backlog::lateTasks)
        .description("Open tasks of caseworkers past their deadline").register(meters);
  }

  private double dueJobs() {
    return management.createJobQuery().executable().count();
  }

  private double failedJobs() {
    return management.createJobQuery().noRetriesLeft().count();
  }

  private double openTasks() {
    return tasks.createTaskQuery().count();
  }

  private double lateTasks() {
    return tasks.createTaskQuery().dueBefore(Date.from(clock.instant())).count();
  }
}
