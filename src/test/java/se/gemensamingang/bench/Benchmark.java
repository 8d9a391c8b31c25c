package se.gemensamingang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.gemensamingang.fixtures.BareEngine;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LocalProgram;
import se.gemensamingang.fixtures.PageVisitor;

/**
 * Plays the same cases on the program and on the stock engine, in turns, on one PostgreSQL server; then lists the tasks
 * of one caseworker among very many. Last it fills a program of its own with very many cases, and does there what a
 * representative does all day.
 */
public final class Benchmark {

  private static final int ROUNDS = 4;
  private static final int CLIENTS = 2;
  private static final int LISTS = 300;
  private static final String PLAIN_DATABASE = "plain";

  private final LocalProgram program;
  private final BareEngine bare;
  private final DataSource server;
  private final DataSource plainDatabase;
  private final List<Contestant> contestants;
  private final AtomicInteger numbers = new AtomicInteger();

  private Benchmark(LocalProgram program) {
    this.program = program;
    this.server = program.dataSource();
    this.plainDatabase = plainDatabase((PGSimpleDataSource) server);
    this.bare = BareEngine.startOn(((PGSimpleDataSource) plainDatabase).getUrl() + "&user=postgres&password="
        + ((PGSimpleDataSource) server).getPassword());
    this.contestants = List.of(
        new Contestant("Gemensam ingång", program.rest(), "postgres", "case",
            IntakeOverRest.REFERRER, IntakeOverRest.REPRESENTATIVES),
        new Contestant("stock engine", bare.rest(), PLAIN_DATABASE, "plain-case", "referrer",
            List.of("seat1", "seat2", "seat3", "seat4")));
  }

  /**
   * Runs it and prints the results.
   *
   * @param arguments the number of cases of each engine, the number of open tasks, and the number of people
   */
  public static void main(String[] arguments) {
    compare(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    crowd(Integer.parseInt(arguments[2]));
  }

  private static void compare(int cases, int tasks) {
    LocalProgram program = started("compared");
    try {
      Benchmark benchmark = new Benchmark(program);
      try {
        benchmark.cases(cases);
        benchmark.lists(tasks);
      } finally {
        benchmark.bare.program().close();
      }
    } finally {
      program.stop();
    }
  }

  private static void crowd(int people) {
    LocalProgram program = started("town");
    try {
      Town town = new Town(program.rest(), PageVisitor.signedIn(program.process().base().getPort(), Town.READER, "tasklist"),
          people);
      town.fill();
      town.measure();
      print("with %d open cases and %d open tasks%n%-26s %8s %8s%n", people, 4 * people, "", "p50 ms", "p95 ms");
      town.measure().forEach((what, watch) ->
          print("%-26s %8.1f %8.1f%n", what, watch.quantile(0.5), watch.quantile(0.95)));
    } finally {
      program.stop();
    }
  }

  private static LocalProgram started(String name) {
    LocalProgram program = LocalProgram.in(
        Path.of("target", "bench", name + "-" + System.currentTimeMillis()).toAbsolutePath());
    program.start();
    return program;
  }

  static String today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
  }

  private static DataSource plainDatabase(PGSimpleDataSource server) {
    try (Connection connection = server.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("create database " + PLAIN_DATABASE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPortNumbers()[0] + "/" + PLAIN_DATABASE + "?sslmode=disable");
    database.setUser(server.getUser());
    database.setPassword(server.getPassword());
    return database;
  }

  private void cases(int number) {
    contestants.forEach(contestant -> play(contestant, number / 2, new Stopwatch()));
    List<Stopwatch> watches = List.of(new Stopwatch(), new Stopwatch());
    Work[] works = {Work.none(), Work.none()};
    double[] seconds = new double[2];
    for (int round = 0; round < ROUNDS; round++) {
      for (int turn = 0; turn < 2; turn++) {
        int who = (round + turn) % 2;
        Work before = work(who);
        seconds[who] += play(contestants.get(who), number / ROUNDS, watches.get(who));
        works[who] = works[who].plus(work(who).since(before));
      }
    }
    print("%-18s %8s %8s %8s %9s %9s %9s %11s%n", "engine", "cases/s", "p50 ms", "p95 ms", "commits", "rows", "WAL kB", "CPU ms");
    int played = number / ROUNDS * ROUNDS;
    IntStream.range(0, 2).forEach(who -> print("%-18s %8.2f %8.1f %8.1f %9.1f %9.1f %9.1f %11.1f%n",
        contestants.get(who).name(), played / seconds[who], watches.get(who).quantile(0.5),
        watches.get(who).quantile(0.95), (double) works[who].commits() / played, (double) works[who].rows() / played,
        works[who].walBytes() / 1024.0 / played, (double) works[who].cpu().toMillis() / played));
  }

  private Work work(int who) {
    ProcessHandle process = who == 0 ? program.process().process().toHandle() : bare.program().process().toHandle();
    return Work.now(server, contestants.get(who).database(), process);
  }

  /** Answers with how many seconds it took. */
  private double play(Contestant contestant, int number, Stopwatch watch) {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    long start = System.nanoTime();
    try {
      CompletableFuture.allOf(IntStream.range(0, number)
          .mapToObj(each -> CompletableFuture.runAsync(() -> contestant.play(numbers.incrementAndGet(), watch), clients))
          .toArray(CompletableFuture[]::new)).join();
    } finally {
      clients.shutdown();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void lists(int tasks) {
    List<DataSource> databases = List.of(server, plainDatabase);
    IntakeOverRest intake = new IntakeOverRest(program.rest());
    intake.reachPositions("ord");
    contestants.get(1).reachPositions(numbers.incrementAndGet());
    for (int who = 0; who < 2; who++) {
      new Crowd(databases.get(who), contestants.get(who).seats().get(1)).gather(tasks);
    }
    List<Stopwatch> watches = List.of(new Stopwatch(), new Stopwatch());
    for (int who = 0; who < 2; who++) {
      IntStream.range(0, LISTS / 5).forEach(each -> contestants.get(0).list(new Stopwatch()));
      IntStream.range(0, LISTS / 5).forEach(each -> contestants.get(1).list(new Stopwatch()));
    }
    for (int each = 0; each < LISTS; each++) {
      contestants.get(0).list(watches.get(0));
      contestants.get(1).list(watches.get(1));
    }
    print("my tasks among %d open ones%n%-18s %8s %8s%n", tasks, "engine", "p50 ms", "p95 ms");
    IntStream.range(0, 2).forEach(who -> print("%-18s %8.1f %8.1f%n", contestants.get(who).name(),
        watches.get(who).quantile(0.5), watches.get(who).quantile(0.95)));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
