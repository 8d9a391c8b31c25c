package se.gemensamingang.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.ProgramTest;

@ProgramTest
class RetryTest {

  private static final List<String> SEATS = List.of("soc-kavlinge", "vc-kavlinge", "af-lund-unga", "fk-lund");
  private static final int ROUNDS = 10;

  @LocalServerPort
  private int port;
  @Autowired
  private ProcessEngine engine;

  @Test
  void fourSubmissionsAtTheSameMomentAreAllAccepted() throws Exception {
    TrialProcess.deployParallel(engine, "retry-trial", SEATS);
    ExecutorService threads = Executors.newFixedThreadPool(SEATS.size());
    try {
      for (int round = 0; round < ROUNDS; round++) {
        String instance = engine.getRuntimeService().startProcessInstanceByKey("retry-trial").getId();
        assertThat(submitAllAtOnce(threads, instance)).containsOnly(204);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
      }
    } finally {
      threads.shutdown();
    }
  }

  private List<Integer> submitAllAtOnce(ExecutorService threads, String instance) throws Exception {
    CyclicBarrier start = new CyclicBarrier(SEATS.size());
    List<Future<Integer>> answers = new ArrayList<>();
    for (Task task : engine.getTaskService().createTaskQuery().processInstanceId(instance).list()) {
      answers.add(threads.submit(() -> {
        Caller caller = Caller.withPassword(port, task.getAssignee());
        start.await();
        return caller.post("/engine-rest/task/" + task.getId() + "/submit-form", "{}").statusCode();
      }));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }
}
