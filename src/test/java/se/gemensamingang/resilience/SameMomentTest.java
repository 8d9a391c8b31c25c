package se.gemensamingang.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;

/** The four representatives press the button at the same moment. */
@ProgramTest
class SameMomentTest {

  private static final int ROUNDS = 200;

  private final JdbcTemplate database;
  private final IntakeOverRest intake;

  @Autowired
  SameMomentTest(JdbcTemplate database, @LocalServerPort int port) {
    this.database = database;
    this.intake = new IntakeOverRest(Rest.at(URI.create("http://127.0.0.1:" + port)));
  }

  @Test
  void acceptsAllFourPositionsAndKeepsEachExactlyOnce() {
    ExecutorService representatives = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        play(representatives, "round " + round);
      }
    } finally {
      representatives.shutdownNow();
    }
  }

  private void play(ExecutorService representatives, String round) {
    String caseNumber = intake.reachPositions("ord");
    CyclicBarrier sameMoment = new CyclicBarrier(4);
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (String user : IntakeOverRest.REPRESENTATIVES) {
      String task = intake.taskOf(user, caseNumber);
      replies.add(CompletableFuture.supplyAsync(() -> submit(sameMoment, user, task), representatives));
    }
    assertThat(replies).as(round).allSatisfy(reply -> assertThat(reply.join().status()).isEqualTo(204));
    assertThat(seats(caseNumber)).as(round).containsExactly("arbetsformedlingen", "forsakringskassan", "kommun", "region");
    assertThat(intake.tasksOf(IntakeOverRest.CHAIR, caseNumber)).as(round).hasSize(1);
  }

  private Reply submit(CyclicBarrier sameMoment, String user, String task) {
    try {
      sameMoment.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Map<String, Object> position = IntakeOverRest.position("FOR", "ord");
    return intake.submit(user, task, position);
  }

  private List<String> seats(String caseNumber) {
    return database.queryForList(
        "select seat from casework.intake_position where case_number = ? order by seat", String.class, caseNumber);
  }
}
