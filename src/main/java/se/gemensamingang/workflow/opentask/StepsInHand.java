package se.gemensamingang.workflow.opentask;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.WorkInHand;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AsTheProgram;

/**
 * The open steps of a caseworker, also those that a substitute has meanwhile. Whoever had a step has no right left in it
 * once it is handed over.
 */
@Component
class StepsInHand implements WorkInHand {

  private final JdbcClient database;
  private final TaskService tasks;
  private final StepHolders holders;
  private final OwnedSteps steps;
  private final AsTheProgram asTheProgram;

  StepsInHand(JdbcClient database, TaskService tasks, StepHolders holders, OwnedSteps steps,
      AsTheProgram asTheProgram) {
    this.database = database;
    this.tasks = tasks;
    this.holders = holders;
    this.steps = steps;
    this.asTheProgram = asTheProgram;
  }

  @Override
  public Optional<String> inWords(CaseworkerId caseworker) {
    int steps = database.sql("SELECT count(*) FROM casework.step_in_hand WHERE caseworker = ?")
        .param(caseworker.value()).query(Integer.class).single();
    return steps == 0 ? Optional.empty() : Optional.of(steps == 1 ? "har 1 öppet steg" : "har " + steps + " öppna steg");
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(CaseworkerId from, CaseworkerId to, CaseworkerId by) {
    asTheProgram.run(() -> {
      open(from).forEach(task -> {
        tasks.setAssignee(task, holders.seatHolder(task).orElse(to).value());
        steps.forget(task);
      });
      tasks.createTaskQuery().taskOwner(from.value()).list().stream().map(Task::getId)
          .forEach(task -> tasks.setOwner(task, to.value()));
    });
  }

  private List<String> open(CaseworkerId caseworker) {
    return database.sql("SELECT task FROM casework.step_in_hand WHERE caseworker = ? ORDER BY task")
        .param(caseworker.value()).query(String.class).list();
  }
}
