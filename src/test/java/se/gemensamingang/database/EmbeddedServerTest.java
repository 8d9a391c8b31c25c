package se.gemensamingang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import se.gemensamingang.shared.StartRefused;

/** The embedded database keeps what it confirmed, belongs to one program, and lets nobody else in. */
class EmbeddedServerTest {

  @TempDir
  private Path folder;

  @Test
  void keepsItsDataThroughARestartAndAKillOfTheServer() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThat(answer(server, "SHOW fsync")).isEqualTo("on");
      assertThat(answer(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(answer(server, "SHOW full_page_writes")).isEqualTo("on");
      execute(server, "CREATE TABLE kept (value text)");
      execute(server, "INSERT INTO kept VALUES ('first')");
    }
    EmbeddedServer killed = start();
    execute(killed, "INSERT INTO kept VALUES ('second')");
    kill();
    killed.close();
    try (EmbeddedServer server = start()) {
      assertThat(answer(server, "SELECT string_agg(value, ' ' ORDER BY value) FROM kept")).isEqualTo("first second");
    }
  }

  @Test
  void tellsWhenTheServerIsLostButNotWhenItIsClosed() throws Exception {
    CountDownLatch lost = new CountDownLatch(1);
    EmbeddedServer killed = start();
    killed.whenLost(lost::countDown);
    kill();
    assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
    killed.close();

    AtomicBoolean told = new AtomicBoolean();
    EmbeddedServer closed = start();
    closed.whenLost(() -> told.set(true));
    ProcessHandle process = postmaster();
    closed.close();
    process.onExit().join();
    assertThat(told).isFalse();
  }

  @Test
  void serverLeftByAKilledProgramIsStoppedAndItsDataKept() throws Exception {
    EmbeddedServer left = start();
    execute(left, "CREATE TABLE kept AS SELECT 'first' AS value");
    ProcessHandle orphan = postmaster();

    new OrphanedServer(folder.toAbsolutePath().resolve("postgres")).stop();

    assertThat(orphan.isAlive()).isFalse();
    left.close();
    try (EmbeddedServer server = start()) {
      assertThat(answer(server, "SELECT value FROM kept")).isEqualTo("first");
    }
  }

  @Test
  void letsNobodyInWithoutItsPassword() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database-password"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl()))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl() + "&password=postgres"))
          .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
      assertThat(answer(server, "SHOW unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void secondProgramOnTheSameFolderIsRefusedInOneLine() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThat(server.jdbcUrl()).contains("postgresql");
      assertThatThrownBy(this::start).isInstanceOfSatisfying(StartRefused.class, refused -> {
        assertThat(refused).hasMessageContaining("används av ett annat program").hasMessageNotContaining("\n");
        assertThat(refused.mend()).contains("GEMENSAMINGANG_LOCALDATABASE_DATAFOLDER");
      });
    }
  }

  @Test
  void databaseThatWasKilledWhileItWasCreatedIsMovedAsideAndMadeAnew() throws Exception {
    Path data = Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(data.resolve("postgresql.conf"), "unfinished");
    Files.writeString(folder.resolve("database-password"), "password");

    try (EmbeddedServer server = start(); Stream<Path> inFolder = Files.list(folder)) {
      assertThat(answer(server, "SELECT 'it works'")).isEqualTo("it works");
      assertThat(inFolder.filter(each -> each.getFileName().toString().startsWith("postgres-unfinished-")))
          .singleElement().satisfies(aside ->
              assertThat(aside.resolve("postgresql.conf")).hasContent("unfinished"));
    }
  }

  @Test
  void dataWithoutItsPasswordIsRefusedAndNotReplaced() throws Exception {
    Path data = Files.createDirectories(folder.resolve("postgres"));
    Files.createFile(data.resolve("postgresql.conf"));

    assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("database-password");
    assertThat(folder.resolve("database-password")).doesNotExist();
  }

  @Test
  void localProfileRefusesAForeignDatabase() {
    MockEnvironment environment = new MockEnvironment()
        .withProperty("spring.datasource.url", "jdbc:postgresql://example.invalid/production");

    assertThatThrownBy(() -> new LocalDatabaseConfiguration().embeddedServer(properties(), environment))
        .isInstanceOf(StartRefused.class).hasMessageContaining("SPRING_DATASOURCE_URL");
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(properties());
  }

  private LocalDatabaseProperties properties() {
    return new LocalDatabaseProperties(folder, true);
  }

  private void kill() throws Exception {
    ProcessHandle server = postmaster();
    server.destroyForcibly();
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  private ProcessHandle postmaster() throws Exception {
    String pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl() + "&password=" + server.password());
  }
}
