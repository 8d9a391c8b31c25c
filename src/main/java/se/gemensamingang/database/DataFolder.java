package se.gemensamingang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.gemensamingang.shared.StartRefused;

/** The folder with the embedded server's data, held by one program at a time through a file lock. */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** @throws StartRefused when another program holds the folder or it cannot be written */
  static DataFolder take(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel = FileChannel.open(
          absolute.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StartRefused(
            "Datamappen " + absolute + " används av ett annat program som redan är igång.",
            "Stäng det först, eller välj en annan mapp med GEMENSAMINGANG_LOCALDATABASE_DATAFOLDER.");
      }
      return new DataFolder(absolute, channel, lock);
    } catch (IOException e) {
      throw new StartRefused(
          "Datamappen " + absolute + " går inte att skriva i.",
          "Ge rätt att skriva där, eller välj en annan mapp med GEMENSAMINGANG_LOCALDATABASE_DATAFOLDER.");
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProgram) {
      return null;
    }
  }

  Path postgres() {
    return folder.resolve("postgres");
  }

  Path passwordFile() {
    return folder.resolve("database-password");
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
