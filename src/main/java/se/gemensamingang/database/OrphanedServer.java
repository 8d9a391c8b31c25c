package se.gemensamingang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server left running when the program that started it was killed. It is recognised by the process id in
 * {@code postmaster.pid} of our own data folder and by that folder standing on the process's command line, so that a
 * stranger who got the same process id is left alone.
 */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
  private static final long PATIENCE_SECONDS = 10;

  private final Path data;

  OrphanedServer(Path data) {
    this.data = data;
  }

  /** Stops the orphan, if there is one. What it had confirmed is on disk and is recovered by the next server. */
  void stop() {
    process().ifPresent(server -> {
      LOG.info("Stopping the database server left from a killed run: pid={}", server.pid());
      server.destroy();
      if (!endsWithin(server)) {
        server.destroyForcibly();
        endsWithin(server);
      }
    });
  }

  /** The server's process, while it runs. */
  Optional<ProcessHandle> process() {
    return recordedPid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::servesThisFolder);
  }

  private Optional<Long> recordedPid() {
    Path file = data.resolve("postmaster.pid");
    try {
      return Files.exists(file) ? Optional.of(Long.parseLong(Files.readAllLines(file).get(0).trim())) : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private boolean servesThisFolder(ProcessHandle process) {
    return process.info().commandLine().map(line -> line.contains(data.toString())).orElse(false);
  }

  private static boolean endsWithin(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
