package se.gemensamingang.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Each encrypted value begins with the id of its key, so older keys of the set go on decrypting what they encrypted. */
final class TinkEncryption implements Encryption {

  private final Aead aead;
  private final String newestKey;

  TinkEncryption(KeysetHandle keys) throws GeneralSecurityException {
    this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    this.newestKey = String.valueOf(keys.getPrimary().getId());
  }

  @Override
  public Encrypted encrypt(String clear, BoundTo boundTo) {
    try {
      byte[] bytes = aead.encrypt(clear.getBytes(StandardCharsets.UTF_8), boundTo.associatedData());
      return new Encrypted(bytes, newestKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not encrypt", e);
    }
  }

  @Override
  public String decrypt(Encrypted value, BoundTo boundTo) {
    try {
      return new String(aead.decrypt(value.bytes(), boundTo.associatedData()), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not decrypt a value made with key " + value.keyId(), e);
    }
  }
}
