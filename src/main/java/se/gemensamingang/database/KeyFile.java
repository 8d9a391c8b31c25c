package se.gemensamingang.database;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import se.gemensamingang.shared.StartRefused;

/** A key set in a file that only the program's own user may read. */
final class KeyFile {

  private final Path file;
  private final KeyPurpose purpose;

  KeyFile(Path file, KeyPurpose purpose) {
    this.file = file;
    this.purpose = purpose;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** @throws StartRefused when the file cannot be read or holds no key set of the right kind */
  KeysetHandle read() {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new StartRefused(
          "Nyckelfilen " + file + " saknas eller går inte att läsa.",
          "Lägg tillbaka den, eller peka ut rätt fil med " + purpose.setting() + ".");
    }
  }

  /** Makes a key set with one new key. */
  void create() {
    try {
      KeysetHandle keys = KeysetHandle.generateNew(purpose.newKey());
      OwnerOnlyFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a new key could not be made", e);
    }
  }
}
