package se.gemensamingang.workflow.opentask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.workflow.AsTheProgram;

/**
 * Lets the open steps of a seat follow the seat: when somebody else holds it, from a change of the directory or from the
 * first day of a term, the step goes there within a minute. Safe to run on several nodes at once.
 */
@Component
class StepsOfSeats {

  private static final Logger LOG = LoggerFactory.getLogger(StepsOfSeats.class);

  private final JdbcClient database;
  private final TaskService tasks;
  private final StepHolders holders;
  private final DirectoryOverview directory;
  private final AsTheProgram asTheProgram;
  private final Clock clock;
  private Moment done;

  /** Until something here changes, nobody can hold another seat. */
  private record Moment(long revision, LocalDate day) {}

  private record OpenStep(String task, String caseworker, String step) {}

  StepsOfSeats(JdbcClient database, TaskService tasks, StepHolders holders, DirectoryOverview directory,
      AsTheProgram asTheProgram, Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.holders = holders;
    this.directory = directory;
    this.asTheProgram = asTheProgram;
    this.clock = clock;
  }

  /** Moves the steps whose seat somebody else holds by now. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
  public synchronized void follow() {
    Moment now = new Moment(directory.now().revision(), LocalDate.now(clock));
    if (!now.equals(done)) {
      Map<String, Boolean> ofASeat = new HashMap<>();
      boolean all = open().stream()
          .filter(open -> Boolean.TRUE.equals(
              ofASeat.computeIfAbsent(open.step(), step -> holders.belongsToASeat(open.task()).orElse(null))))
          .map(this::follow).reduce(true, Boolean::logicalAnd);
      done = all ? now : null;
    }
  }

  private List<OpenStep> open() {
    return database.sql("""
            SELECT open.task, open.caseworker, task.proc_def_id_ || ' ' || task.task_def_key_ AS step
            FROM casework.open_task open JOIN act_ru_task task ON task.id_ = open.task ORDER BY open.task""")
        .query(OpenStep.class).list();
  }

  /** Answers whether the step is where it should be; one that could not be moved is tried again. */
  private boolean follow(OpenStep step) {
    try {
      asTheProgram.run(() -> holders.seatHolder(step.task())
          .filter(holder -> !holder.value().equals(step.caseworker()))
          .ifPresent(holder -> {
            tasks.setAssignee(step.task(), holder.value());
            LOG.info("Step follows its seat: task={} caseworker={}", step.task(), holder);
          }));
      return true;
    } catch (RuntimeException notMoved) {
      LOG.warn("A step could not follow its seat: task={} reason={}", step.task(), notMoved.getClass().getSimpleName());
      return false;
    }
  }
}
