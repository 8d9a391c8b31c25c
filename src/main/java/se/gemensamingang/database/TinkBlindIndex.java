package se.gemensamingang.database;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

final class TinkBlindIndex implements BlindIndex {

  private static final int LENGTH = 32;

  private final SortedMap<Integer, Prf> prfs;
  private final int newestKey;

  TinkBlindIndex(KeysetHandle keys) throws GeneralSecurityException {
    PrfSet set = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    this.prfs = new TreeMap<>(set.getPrfs());
    this.newestKey = set.getPrimaryId();
  }

  @Override
  public Encrypted of(String clear) {
    return under(newestKey, clear);
  }

  @Override
  public List<Encrypted> underEveryKey(String clear) {
    return prfs.keySet().stream().map(key -> under(key, clear)).toList();
  }

  private Encrypted under(int key, String clear) {
    try {
      byte[] hash = prfs.get(key).compute(clear.getBytes(StandardCharsets.UTF_8), LENGTH);
      return new Encrypted(hash, String.valueOf(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not compute the index", e);
    }
  }
}
