package se.gemensamingang.production;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.database.KeyCommand;
import se.gemensamingang.fixtures.ChildJvm;

/**
 * The application services of {@code docker-compose.yml} as processes on this machine: with the environment that the file
 * gives them, where the names of containers and the places of mounted files are those of this machine.
 */
final class Installation implements AutoCloseable {

  /** The program's account in the database, as in the file. */
  private static final String ACCOUNT = "gemensamingang";
  private static final int RETRIES = 30;
  private static final String MAIN = "se.gemensamingang.GemensamIngangApplication";

  private final Path folder;
  private EmbeddedPostgres database;
  private final Map<String, String> given;
  private final Map<String, String> replaced = new LinkedHashMap<>();

  private Installation(Path folder, EmbeddedPostgres database, String signInHost) {
    this.folder = folder;
    this.database = database;
    this.given = new LinkedHashMap<>();
    ComposeFile.read().variables().keySet().forEach(name -> given.put(name, UUID.randomUUID().toString()));
    given.put("SIGN_IN_HOST", signInHost);
    given.put("DIRECTORY_FILE", "./directory.yml");
    given.put("KEYS_FOLDER", folder.toString());
  }

  /**
   * Makes keys, an empty database and a directory, as an administrator does.
   *
   * @param folder where the files are put
   * @param signInHost the name of the identity provider on the net
   * @param description where the identity provider describes itself
   */
  static Installation in(Path folder, String signInHost, URI description) {
    try {
      Installation made = new Installation(folder, EmbeddedPostgres.builder().start(), signInHost);
      made.createDatabase();
      made.createFiles();
      made.replaced.put("GEMENSAMINGANG_SIGNIN_METADATA", description.toString());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the database server and starts another one, with an empty database. */
  void moveToAnotherServer() {
    close();
    try {
      database = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    createDatabase();
  }

  private void createDatabase() {
    replaced.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/" + ACCOUNT);
    JdbcClient server = JdbcClient.create(database.getPostgresDatabase());
    server.sql("CREATE ROLE " + ACCOUNT + " LOGIN PASSWORD '" + given.get("DATABASE_PASSWORD") + "'").update();
    server.sql("CREATE DATABASE " + ACCOUNT + " OWNER " + ACCOUNT).update();
  }

  private void createFiles() throws IOException {
    Path directory = folder.resolve("directory.yml");
    Files.copy(Path.of("src/main/resources/directory/demo.yml"), directory);
    replaced.put("GEMENSAMINGANG_DIRECTORY_FILE", directory.toString());
    replaced.put("GEMENSAMINGANG_KEYS_ENCRYPTIONFILE", key("kryptering", "encryption.json"));
    replaced.put("GEMENSAMINGANG_KEYS_INDEXFILE", key("index", "index.json"));
  }

  private String key(String purpose, String name) {
    Path file = folder.resolve(name);
    if (KeyCommand.run(new String[] {"nyckel", "skapa", purpose, file.toString()}) != 0) {
      throw new IllegalStateException("no key was made for " + purpose);
    }
    return file.toString();
  }

  /** Changes or adds a setting of the nodes that are started from now on. */
  Installation with(String setting, String value) {
    replaced.put(setting, value);
    return this;
  }

  /** Starts a service of the file without waiting for it. */
  Node start(String service) {
    return startOn(ChildJvm.freePort(), service);
  }

  /** Starts a service of the file on a port without waiting for it. */
  Node startOn(int port, String service) {
    JsonNode found = ComposeFile.read().tree(given).path("services").path(service);
    Map<String, String> environment = ComposeFile.environment(found);
    environment.putAll(replaced);
    int operationPort = ChildJvm.freePort();
    ChildJvm process = ChildJvm.start(MAIN, List.of("/target/test-classes"), folder.resolve(service + ".log"),
        port, List.of("--server.address=127.0.0.1", "--management.server.port=" + operationPort), environment);
    return new Node(process, operationPort);
  }

  /** The database, as the account that the nodes use. */
  DataSource account() {
    PGSimpleDataSource account = new PGSimpleDataSource();
    account.setUrl(replaced.get("SPRING_DATASOURCE_URL"));
    account.setUser(ACCOUNT);
    account.setPassword(given.get("DATABASE_PASSWORD"));
    return account;
  }

  /** The database, as its superuser. */
  DataSource dataSource() {
    return database.getDatabase("postgres", ACCOUNT);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A node that has been started.
   *
   * @param process its process
   * @param operationPort the port on which it says how it is
   */
  record Node(ChildJvm process, int operationPort) {

    /** Waits until its page is answered. */
    Node awaitReady() {
      process.awaitReady("/gemensam-ingang/icon.svg");
      return this;
    }

    /** Asks as the image's health check does, as often as its retries allow. */
    boolean becomesHealthy() {
      for (int asked = 0; asked < RETRIES && !isHealthy(); asked++) {
        pause();
      }
      return isHealthy();
    }

    private static void pause() {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private boolean isHealthy() {
      try {
        return new ProcessBuilder("bash", "docker/healthcheck.sh", String.valueOf(operationPort))
            .start().waitFor() == 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    URI base() {
      return process.base();
    }
  }
}
