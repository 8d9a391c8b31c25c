package se.gemensamingang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import se.gemensamingang.shared.StartRefused;

/**
 * The embedded server's password, made once with its data and readable by the program's own user alone. It keeps other
 * users of the machine out, and any other checkout that happens to find the port.
 */
final class ServerPassword {

  private static final int LENGTH_IN_BYTES = 32;

  private final Path file;

  ServerPassword(Path file) {
    this.file = file;
  }

  /** @throws StartRefused when there is data but no password, or the file cannot be read or written */
  String forData(Path data) {
    if (!Files.exists(file)) {
      refuseToReplace(data);
      OwnerOnlyFile.write(file, random());
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused("Filen " + file + " går inte att läsa.", "Ge programmet rätt att läsa den.");
    }
  }

  private void refuseToReplace(Path data) {
    if (Files.exists(data.resolve("postgresql.conf"))) {
      throw new StartRefused(
          "Databasen i " + data + " finns, men filen " + file + " med dess lösenord är borta.",
          "Lägg tillbaka filen, eller flytta undan hela datamappen och börja om.");
    }
  }

  private static String random() {
    byte[] bytes = new byte[LENGTH_IN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
