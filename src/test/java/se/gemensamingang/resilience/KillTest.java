package se.gemensamingang.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ChildJvm;
import se.gemensamingang.fixtures.LocalProgram;

/**
 * Kills the program, its database server or one of the server's sessions at random moments of work. Two
 * programs are killed side by side, for the sake of time: ten times each, or as often as {@code -Dkill.rounds} says.
 */
class KillTest {

  private static final int ROUNDS_EACH = Integer.getInteger("kill.rounds", 10);

  @TempDir
  private Path folder;

  @Test
  void losesNothingConfirmedAndDoesNothingTwice() {
    CompletableFuture<KilledProgram> first = killed("first", 1);
    CompletableFuture<KilledProgram> second = killed("second", 2);
    CompletableFuture.allOf(first, second).join();
    assertThat(first.join().faults()).isEmpty();
    assertThat(second.join().faults()).isEmpty();
    assertThat(first.join().confirmed() + second.join().confirmed()).isGreaterThan(8 * ROUNDS_EACH);
  }

  private CompletableFuture<KilledProgram> killed(String name, long seed) {
    return CompletableFuture.supplyAsync(() -> {
      KilledProgram program = new KilledProgram(LocalProgram.in(folder.resolve(name)), seed);
      program.survive(ROUNDS_EACH);
      return program;
    });
  }

  @Test
  void stopsByItselfAndSaysWhyWhenTheDatabaseServerIsKilled() {
    LocalProgram program = LocalProgram.in(folder.resolve("orphaned"));
    try {
      program.start();
      program.killDatabaseServerAlone();
      assertThat(program.process().awaitEnd(Duration.ofSeconds(30))).isTrue();
      assertThat(program.process().printed().lines().filter(line -> line.contains("Databasen har stannat")))
          .hasSize(1);
      program.start();
    } finally {
      program.stop();
    }
  }

  @Test
  void saysInOneLineThatTheDataFolderIsInUse() {
    LocalProgram program = LocalProgram.in(folder.resolve("taken"));
    try {
      program.start();
      ChildJvm second = program.startWithoutWaiting("second.log");
      assertThat(second.awaitEnd(Duration.ofMinutes(2))).isTrue();
      assertThat(second.process().exitValue()).isNotZero();
      assertThat(second.printed().lines().filter(line -> line.startsWith("Startade inte: ")))
          .singleElement().asString().contains(folder.resolve("taken").toString(), "används av ett annat program");
      assertThat(second.printed()).doesNotContain("\tat ");
    } finally {
      program.stop();
    }
  }

  @Test
  void saysInOneLineThatTheDatabaseIsOfAnotherVersionAndLeavesIt() {
    LocalProgram program = LocalProgram.in(folder.resolve("foreign"));
    try {
      program.start();
      JdbcClient.create(program.dataSource())
          .sql("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '081'").update();
      program.stop();
      ChildJvm again = program.startWithoutWaiting("again.log");
      assertThat(again.awaitEnd(Duration.ofMinutes(2))).isTrue();
      assertThat(again.process().exitValue()).isNotZero();
      assertThat(again.printed().lines().filter(line -> line.startsWith("Startade inte: ")))
          .singleElement().asString().contains("annan version av programmet", "säkerhetskopia");
      assertThat(again.printed()).doesNotContain("\tat ");
    } finally {
      program.stop();
    }
  }
}
