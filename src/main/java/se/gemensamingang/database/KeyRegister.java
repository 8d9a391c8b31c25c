package se.gemensamingang.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.shared.StartRefused;

/**
 * Remembers in the database which keys have been used, by a probe that only the true key answers. A key that was used
 * once must be in the key set for as long as the database lives; otherwise something there could never be read again.
 */
final class KeyRegister {

  private static final byte[] QUESTION = "is this still the key".getBytes(StandardCharsets.UTF_8);

  private final JdbcClient database;

  private record Used(String keyId, byte[] probe) {}

  KeyRegister(JdbcClient database) {
    this.database = database;
  }

  boolean isEmpty(KeyPurpose purpose) {
    return used(purpose).isEmpty();
  }

  /** @throws StartRefused when a key that was used is not among the keys, or is another key with the same id */
  void check(KeyPurpose purpose, KeysetHandle keys) throws GeneralSecurityException {
    for (Used used : used(purpose)) {
      if (!answers(purpose, keys, used)) {
        throw lost(purpose);
      }
    }
    remember(purpose, keys);
  }

  static StartRefused lost(KeyPurpose purpose) {
    return new StartRefused(
        "Databasen innehåller uppgifter som är krypterade med en nyckel som inte finns i nyckelfilen.",
        "Lägg tillbaka den rätta nyckelfilen (" + purpose.setting() + "); utan den går uppgifterna inte att läsa.");
  }

  private List<Used> used(KeyPurpose purpose) {
    return database.sql("SELECT key_id, probe FROM casework.encryption_key WHERE purpose = ?")
        .param(purpose.code())
        .query((row, number) -> new Used(row.getString("key_id"), row.getBytes("probe"))).list();
  }

  private static boolean answers(KeyPurpose purpose, KeysetHandle keys, Used used) throws GeneralSecurityException {
    if (purpose == KeyPurpose.INDEX) {
      PrfSet prfs = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
      var prf = prfs.getPrfs().get(Integer.valueOf(used.keyId()));
      return prf != null && MessageDigest.isEqual(prf.compute(QUESTION, used.probe().length), used.probe());
    }
    try {
      keys.getPrimitive(RegistryConfiguration.get(), Aead.class).decrypt(used.probe(), QUESTION);
      return true;
    } catch (GeneralSecurityException notTheKey) {
      return false;
    }
  }

  private void remember(KeyPurpose purpose, KeysetHandle keys) throws GeneralSecurityException {
    byte[] probe = purpose == KeyPurpose.INDEX
        ? keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class).computePrimary(QUESTION, 32)
        : keys.getPrimitive(RegistryConfiguration.get(), Aead.class).encrypt(new byte[0], QUESTION);
    database.sql("""
            INSERT INTO casework.encryption_key (purpose, key_id, probe) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""")
        .params(purpose.code(), String.valueOf(keys.getPrimary().getId()), probe).update();
  }
}
