package se.gemensamingang.workflow.opentask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  public Map<CaseworkerId, String> inWords(Collection<CaseworkerId> caseworkers) {
    Map<CaseworkerId, String> words = new HashMap<>();
    database.sql("SELECT caseworker, count(*) FROM casework.step_in_hand WHERE caseworker = ANY (?) GROUP BY caseworker")
        .param(caseworkers.stream().map(CaseworkerId::value).toArray(String[]::new))
        .query(row -> {
          int steps = row.getInt(2);
          words.put(new CaseworkerId(row.getString(1)), steps == 1 ? "har 1 öppet steg" : "har " + steps + " öppna steg");
        });
    return words;
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
