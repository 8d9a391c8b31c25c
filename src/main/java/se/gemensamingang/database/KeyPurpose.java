package se.gemensamingang.database;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.nio.file.Path;

/** What a key set is for. */
enum KeyPurpose {
  ENCRYPTION("encryption", "GEMENSAMINGANG_KEYS_ENCRYPTIONFILE", PredefinedAeadParameters.AES256_GCM),
  INDEX("index", "GEMENSAMINGANG_KEYS_INDEXFILE", PredefinedPrfParameters.HMAC_SHA256_PRF);

  private final String code;
  private final String setting;
  private final Parameters newKey;

  KeyPurpose(String code, String setting, Parameters newKey) {
    this.code = code;
    this.setting = setting;
    this.newKey = newKey;
  }

  String code() {
    return code;
  }

  String setting() {
    return setting;
  }

  Parameters newKey() {
    return newKey;
  }

  Path fileIn(KeyProperties properties) {
    return this == ENCRYPTION ? properties.encryptionFile() : properties.indexFile();
  }
}
