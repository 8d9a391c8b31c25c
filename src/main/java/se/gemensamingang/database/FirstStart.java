package se.gemensamingang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the data folder's server has ever come up. Data left by a program that was killed while it created them
 * were never used and can never be: they are moved aside, not removed.
 */
final class FirstStart {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Path data;
  private final Path mark;

  FirstStart(Path data) {
    this.data = data;
    this.mark = data.resolve("gemensamingang-has-started");
  }

  void moveUnfinishedAside() throws IOException {
    if (Files.exists(data) && !Files.exists(mark)) {
      Path aside = data.resolveSibling(data.getFileName() + "-unfinished-" + UUID.randomUUID());
      Files.move(data, aside);
      LOG.info("Moved an unfinished database aside: folder={}", aside);
    }
  }

  void succeeded() {
    if (!Files.exists(mark)) {
      OwnerOnlyFile.write(mark, "");
    }
  }
}
