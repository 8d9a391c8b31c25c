package se.gemensamingang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.gemensamingang.shared.StartRefused;

/** The embedded PostgreSQL server of the {@code local} profile. */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int ATTEMPTS = 3;

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;
  private final String password;
  private volatile boolean closing;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, String password) {
    this.folder = folder;
    this.postgres = postgres;
    this.password = password;
  }

  /** @throws StartRefused when the folder is in use or the server does not start */
  static EmbeddedServer start(LocalDatabaseProperties properties) {
    DataFolder folder = DataFolder.take(properties.dataFolder());
    try {
      new OrphanedServer(folder.postgres()).stop();
      String password = new ServerPassword(folder.passwordFile()).forData(folder.postgres());
      FirstStart firstStart = new FirstStart(folder.postgres());
      firstStart.moveUnfinishedAside();
      EmbeddedPostgres postgres = startWithPatience(folder, password, properties.durable());
      firstStart.succeeded();
      return new EmbeddedServer(folder, postgres, password);
    } catch (StartRefused refused) {
      folder.close();
      throw refused;
    } catch (IOException | RuntimeException e) {
      folder.close();
      LOG.debug("The embedded server did not start", e);
      throw new StartRefused(
          "Databasservern i " + folder.postgres() + " startade inte.",
          "Se efter att disken inte är full och att ingen annan databasserver använder mappen.");
    }
  }

  /** A server that was killed leaves shared memory that its last children give back a moment later. */
  private static EmbeddedPostgres startWithPatience(DataFolder folder, String password, boolean durable)
      throws IOException {
    IOException last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return builder(folder, password, durable).start();
      } catch (IOException | IllegalStateException e) {
        last = new IOException(e);
      }
    }
    throw last;
  }

  /** The library has no setting for initdb's authentication, but hands all its locale options on to initdb as they are. */
  private static EmbeddedPostgres.Builder builder(DataFolder folder, String password, boolean durable) {
    String onlyWhenDurable = durable ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.postgres())
        .setCleanDataDirectory(!durable)
        .setRegisterShutdownHook(false)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("pwfile", folder.passwordFile().toString())
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setConnectConfig("password", password)
        .setServerConfig("fsync", onlyWhenDurable)
        .setServerConfig("synchronous_commit", onlyWhenDurable)
        .setServerConfig("full_page_writes", onlyWhenDurable)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100");
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  String password() {
    return password;
  }

  /**
   * Watches the server's process.
   *
   * @param action done when the process ends although nobody has closed the server
   */
  void whenLost(Runnable action) {
    new OrphanedServer(folder.postgres()).process().ifPresent(server -> server.onExit().thenRun(() -> {
      if (!closing) {
        action.run();
      }
    }));
  }

  @Override
  public void close() throws IOException {
    closing = true;
    postgres.close();
    folder.close();
  }
}
