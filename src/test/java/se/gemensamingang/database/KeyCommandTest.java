package se.gemensamingang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.gemensamingang.shared.StartRefused;

class KeyCommandTest {

  private static final BoundTo PLACE = BoundTo.of("participant", "health", "question");

  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void createFile() {
    file = folder.resolve("keys.json");
    command("skapa", "kryptering", file.toString());
  }

  @Test
  void createdFileIsForItsOwnerAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(new KeyFile(file, KeyPurpose.ENCRYPTION).isOfItsPurpose()).isTrue();
    assertThat(new KeyFile(file, KeyPurpose.INDEX).isOfItsPurpose()).isFalse();
  }

  @Test
  void addedKeyReadsBeforeItWrites() throws Exception {
    Encryption before = encryption();

    command("lagg-till", file.toString());
    Encryption added = encryption();
    command("anvand", file.toString());
    Encryption used = encryption();

    Encrypted old = before.encrypt("gammalt", PLACE);
    Encrypted between = added.encrypt("mellan", PLACE);
    Encrypted fresh = used.encrypt("nytt", PLACE);
    assertThat(between.keyId()).isEqualTo(old.keyId());
    assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
    assertThat(added.decrypt(fresh, PLACE)).isEqualTo("nytt");
    assertThat(used.decrypt(old, PLACE)).isEqualTo("gammalt");
  }

  @Test
  void keyOfTheIndexIsAddedToo() {
    Path index = folder.resolve("index.json");
    command("skapa", "index", index.toString());

    command("lagg-till", index.toString());

    assertThat(new KeyFile(index, KeyPurpose.INDEX).read().size()).isEqualTo(2);
  }

  @Test
  void secondNewKeyIsRefusedUntilTheFirstIsUsed() throws IOException {
    command("lagg-till", file.toString());
    String before = Files.readString(file);

    assertRefused("lagg-till", file.toString());
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void nothingNewToUseIsRefused() {
    assertRefused("anvand", file.toString());
  }

  @Test
  void fileThatIsThereIsNeverReplaced() throws IOException {
    String before = Files.readString(file);

    assertRefused("skapa", "kryptering", file.toString());
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void whatIsNotUnderstoodChangesNothing() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{}");

    assertRefused("lagg-till", other.toString());
    assertRefused("lagg-till", folder.resolve("missing.json").toString());
    assertRefused("skapa", "lösenord", folder.resolve("new.json").toString());
    assertRefused();
    assertThat(folder.resolve("new.json")).doesNotExist();
    assertThat(other).hasContent("{}");
  }

  private Encryption encryption() throws Exception {
    KeysetHandle keys = new KeyFile(file, KeyPurpose.ENCRYPTION).read();
    return new TinkEncryption(keys);
  }

  private static void command(String... words) {
    assertThat(KeyCommand.carryOut(List.of(words))).isNotBlank();
  }

  private static void assertRefused(String... words) {
    assertThatThrownBy(() -> KeyCommand.carryOut(List.of(words))).isInstanceOf(StartRefused.class)
        .extracting(refused -> ((StartRefused) refused).mend()).asString().isNotBlank();
  }
}
