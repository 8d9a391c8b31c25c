package se.gemensamingang.resilience;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import se.gemensamingang.fixtures.LocalProgram;

/** One program, killed and started again many times while it is worked with. */
final class KilledProgram {

  private static final int WORKERS = 3;
  private static final String BUSY_SESSION = """
      select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
      order by state = 'active' desc, random() limit 1""";

  private final LocalProgram program;
  private final Random random;
  private final Ledger ledger = new Ledger();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  KilledProgram(LocalProgram program, long seed) {
    this.program = program;
    this.random = new Random(seed);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  int confirmed() {
    return ledger.size();
  }

  void survive(int rounds) {
    try {
      program.start();
      killAgainAndAgain(rounds);
    } finally {
      program.stop();
    }
  }

  private void killAgainAndAgain(int rounds) {
    for (int round = 1; round <= rounds && faults.isEmpty(); round++) {
      Kill kill = Kill.values()[random.nextInt(Kill.values().length)];
      workAnd(kill);
      if (kill.endsTheProgram) {
        program.start();
      }
      String place = "after round " + round + " (" + kill + "): ";
      awaitRecovery();
      new Bookkeeping(program.dataSource()).faults(ledger).forEach(fault -> faults.add(place + fault));
    }
  }

  /** A database server whose session was killed takes no connections until it has read its log again. */
  private void awaitRecovery() {
    for (int waited = 0; !takesConnections(); waited++) {
      if (waited > 600) {
        throw new IllegalStateException("The database did not recover within a minute");
      }
      pause(100);
    }
  }

  private boolean takesConnections() {
    try (Connection connection = program.dataSource().getConnection()) {
      return connection.isValid(5);
    } catch (SQLException recovering) {
      return false;
    }
  }

  private void workAnd(Kill kill) {
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> workers = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      Worker.Share share = new Worker.Share(worker, WORKERS);
      workers.add(new Thread(
          new Worker(program.rest(), ledger, faults, today(), share, random.nextLong(), stop)));
    }
    workers.forEach(Thread::start);
    try {
      awaitWork();
      pause(random.nextInt(2500));
      perform(kill);
      if (!kill.endsTheProgram) {
        pause(1500);
      }
    } finally {
      stop.set(true);
      workers.forEach(KilledProgram::join);
    }
  }

  /** A program just started answers slowly; a kill before its first answer would prove nothing. */
  private void awaitWork() {
    int before = ledger.size();
    for (int waited = 0; ledger.size() == before; waited++) {
      if (waited > 600) {
        throw new IllegalStateException("Nothing was confirmed within a minute");
      }
      pause(100);
    }
  }

  private void perform(Kill kill) {
    switch (kill) {
      case PROGRAM -> program.kill();
      case DATABASE_SERVER -> program.killDatabaseServer();
      case DATABASE_SESSION -> program.killDatabaseSession(busySession());
    }
  }

  private long busySession() {
    try (Connection connection = program.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(BUSY_SESSION)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
  }

  private static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What is killed. */
  private enum Kill {
    PROGRAM(true),
    DATABASE_SERVER(true),
    DATABASE_SESSION(false);

    private final boolean endsTheProgram;

    Kill(boolean endsTheProgram) {
      this.endsTheProgram = endsTheProgram;
    }
  }
}
