package se.gemensamingang.database;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

final class TinkBlindIndex implements BlindIndex {

  private static final int LENGTH = 32;

  private final PrfSet prfs;

  TinkBlindIndex(KeysetHandle keys) throws GeneralSecurityException {
    this.prfs = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  @Override
  public Encrypted of(String clear) {
    try {
      byte[] hash = prfs.computePrimary(clear.getBytes(StandardCharsets.UTF_8), LENGTH);
      return new Encrypted(hash, String.valueOf(prfs.getPrimaryId()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not compute the index", e);
    }
  }
}
