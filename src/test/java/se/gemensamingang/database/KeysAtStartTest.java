package se.gemensamingang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.StartRefused;

/** A lost, foreign or missing key stops the start; it is never replaced in silence while something depends on it. */
@ProgramTest
class KeysAtStartTest {

  private static final KeyProperties NOT_CONFIGURED = new KeyProperties(null, null);

  @Autowired
  private JdbcClient database;

  @Autowired
  private LocalDatabaseProperties running;

  @TempDir
  private Path folder;

  @Test
  void runningProgramKeepsItsKeysBesideTheDatabaseForItselfAlone() throws Exception {
    Path keys = running.dataFolder().resolve("keys");

    for (String file : new String[] {"encryption.json", "index.json"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void lostKeyIsNotReplacedWhileTheDatabaseDependsOnIt() throws Exception {
    KeyConfiguration local = configuration(NOT_CONFIGURED, "local");

    assertThatThrownBy(local::encryptionKeys).isInstanceOf(StartRefused.class).hasMessageContaining("nyckel som inte finns");
    assertThatThrownBy(local::blindIndex).isInstanceOf(StartRefused.class).hasMessageContaining("nyckel som inte finns");
    assertThat(folder.resolve("keys")).doesNotExist();
  }

  @Test
  void foreignKeyIsRefused() throws Exception {
    new KeyFile(folder.resolve("encryption.json"), KeyPurpose.ENCRYPTION).create();
    new KeyFile(folder.resolve("index.json"), KeyPurpose.INDEX).create();
    KeyConfiguration foreign = configuration(
        new KeyProperties(folder.resolve("encryption.json"), folder.resolve("index.json")), "production");

    assertThatThrownBy(foreign::encryptionKeys).isInstanceOf(StartRefused.class);
    assertThatThrownBy(foreign::blindIndex).isInstanceOf(StartRefused.class);
  }

  @Test
  void otherProfilesMustSayWhereTheKeysAreAndNeverGetNewOnes() throws Exception {
    assertThatThrownBy(() -> configuration(NOT_CONFIGURED, "production").encryptionKeys())
        .isInstanceOfSatisfying(StartRefused.class, refused ->
            assertThat(refused.mend()).contains("GEMENSAMINGANG_KEYS_ENCRYPTIONFILE"));
    KeyProperties missing = new KeyProperties(folder.resolve("no.json"), folder.resolve("no.json"));
    assertThatThrownBy(() -> configuration(missing, "production").encryptionKeys())
        .isInstanceOf(StartRefused.class).hasMessageContaining("no.json");
    assertThat(folder.resolve("no.json")).doesNotExist();
  }

  private KeyConfiguration configuration(KeyProperties properties, String profile) throws Exception {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    return new KeyConfiguration(properties, new LocalDatabaseProperties(folder, true), environment, database);
  }
}
