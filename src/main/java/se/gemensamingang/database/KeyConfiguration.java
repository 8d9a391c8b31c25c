package se.gemensamingang.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.shared.StartRefused;

/** Opens the key sets at start and makes sure that they can read what the database holds. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  private final KeyProperties properties;
  private final Optional<Path> localFolder;
  private final JdbcClient database;

  KeyConfiguration(KeyProperties properties, LocalDatabaseProperties local, Environment environment,
      JdbcClient database) throws GeneralSecurityException {
    this.properties = properties;
    this.localFolder = environment.acceptsProfiles(Profiles.of("local"))
        ? Optional.of(local.dataFolder().toAbsolutePath().normalize().resolve("keys")) : Optional.empty();
    this.database = database;
    AeadConfig.register();
    PrfConfig.register();
  }

  @Bean
  KeysetHandle encryptionKeys() throws GeneralSecurityException {
    return keys(KeyPurpose.ENCRYPTION);
  }

  @Bean
  Encryption encryption(KeysetHandle encryptionKeys) throws GeneralSecurityException {
    return new TinkEncryption(encryptionKeys);
  }

  /** The same keys for short-lived bytes, such as drafts, that need no column for the key's id. */
  @Bean
  Aead aead(KeysetHandle encryptionKeys) throws GeneralSecurityException {
    return encryptionKeys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  @Bean
  BlindIndex blindIndex() throws GeneralSecurityException {
    return new TinkBlindIndex(keys(KeyPurpose.INDEX));
  }

  private KeysetHandle keys(KeyPurpose purpose) throws GeneralSecurityException {
    KeyRegister register = new KeyRegister(database);
    KeyFile file = file(purpose);
    if (!file.exists() && localFolder.isPresent() && purpose.fileIn(properties) == null) {
      createOnlyIfNothingIsLost(purpose, register, file);
    }
    KeysetHandle keys = file.read();
    register.check(purpose, keys);
    return keys;
  }

  private static void createOnlyIfNothingIsLost(KeyPurpose purpose, KeyRegister register, KeyFile file) {
    if (!register.isEmpty(purpose)) {
      throw KeyRegister.lost(purpose);
    }
    file.create();
  }

  private KeyFile file(KeyPurpose purpose) {
    Path configured = purpose.fileIn(properties);
    Path path = configured != null ? configured
        : localFolder.map(folder -> folder.resolve(purpose.code() + ".json")).orElseThrow(() -> new StartRefused(
            "Det framgår inte var krypteringsnycklarna finns.", "Ange filen med " + purpose.setting() + "."));
    return new KeyFile(path, purpose);
  }
}
