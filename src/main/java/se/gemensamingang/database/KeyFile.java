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

  /** Whether it can be read and holds keys for its purpose. */
  boolean isOfItsPurpose() {
    try {
      KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
      return keys.getPrimary().getKey().getParameters().getClass().equals(purpose.newKey().getClass());
    } catch (IOException | GeneralSecurityException unreadable) {
      return false;
    }
  }

  /** Makes a key set with one new key. */
  void create() {
    write(KeysetHandle.newBuilder().addEntry(newEntry().makePrimary()));
  }

  /**
   * Adds a new key that reads but does not write yet.
   *
   * @throws StartRefused when an added key is still waiting to be used
   */
  void add() {
    KeysetHandle keys = read();
    if (!newest(keys).isPrimary()) {
      throw new StartRefused("Filen har redan en ny nyckel som inte används än, och är orörd.",
          "Starta om alla noder med filen och skriv nyckel anvand.");
    }
    write(KeysetHandle.newBuilder(keys).addEntry(newEntry()));
  }

  /**
   * Writes with the key that was added last; the others go on reading.
   *
   * @throws StartRefused when that is so already
   */
  void useNewest() {
    KeysetHandle keys = read();
    if (newest(keys).isPrimary()) {
      throw new StartRefused("Filens nyaste nyckel används redan, och filen är orörd.", "Skriv först nyckel lagg-till.");
    }
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
    builder.getAt(keys.size() - 1).makePrimary();
    write(builder);
  }

  private static KeysetHandle.Entry newest(KeysetHandle keys) {
    return keys.getAt(keys.size() - 1);
  }

  private KeysetHandle.Builder.Entry newEntry() {
    return KeysetHandle.generateEntryFromParameters(purpose.newKey()).withRandomId();
  }

  private void write(KeysetHandle.Builder keys) {
    try {
      OwnerOnlyFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys.build(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a new key could not be made", e);
    }
  }
}
