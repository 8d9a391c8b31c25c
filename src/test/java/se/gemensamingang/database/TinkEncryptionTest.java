package se.gemensamingang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys can be renewed without rewriting what older keys encrypted, and nothing reads without its key and its place. */
class TinkEncryptionTest {

  private static final BoundTo PLACE = BoundTo.of("participant", "health", "question");

  @BeforeAll
  static void register() throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
  }

  @Test
  void olderValuesAreReadAfterTheKeyIsRenewed() throws GeneralSecurityException {
    KeysetHandle first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Encrypted old = new TinkEncryption(first).encrypt("å text", PLACE);
    KeysetHandle renewed = KeysetHandle.newBuilder(first)
        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
            .withRandomId().makePrimary())
        .build();
    TinkEncryption encryption = new TinkEncryption(renewed);
    Encrypted fresh = encryption.encrypt("å text", PLACE);

    assertThat(encryption.decrypt(old, PLACE)).isEqualTo("å text");
    assertThat(encryption.decrypt(fresh, PLACE)).isEqualTo("å text");
    assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
    assertThatThrownBy(() -> new TinkEncryption(first).decrypt(fresh, PLACE))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining(fresh.keyId());
  }

  @Test
  void equalTextsLookDifferentAndShowNothing() throws GeneralSecurityException {
    Encryption encryption = new TinkEncryption(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    Encrypted one = encryption.encrypt("hemligt", PLACE);

    assertThat(one.bytes()).isNotEqualTo(encryption.encrypt("hemligt", PLACE).bytes());
    assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("hemligt");
    assertThat(one).hasToString("Encrypted[key=" + one.keyId() + "]");
  }

  @Test
  void changedValueIsRefused() throws GeneralSecurityException {
    Encryption encryption = new TinkEncryption(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    Encrypted value = encryption.encrypt("hemligt", PLACE);
    value.bytes()[value.bytes().length - 1] ^= 1;

    assertThatThrownBy(() -> encryption.decrypt(value, PLACE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void blindIndexIsEqualForEqualValuesUnderOneKeyOnly() throws GeneralSecurityException {
    BlindIndex index = new TinkBlindIndex(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    BlindIndex other = new TinkBlindIndex(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));

    assertThat(index.of("199006022397").bytes()).hasSize(32).isEqualTo(index.of("199006022397").bytes())
        .isNotEqualTo(index.of("199107172380").bytes()).isNotEqualTo(other.of("199006022397").bytes());
  }

  @Test
  void whatWasIndexedBeforeTheKeyWasRenewedIsStillFound() throws GeneralSecurityException {
    KeysetHandle first = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
    Encrypted old = new TinkBlindIndex(first).of("199006022397");
    BlindIndex renewed = new TinkBlindIndex(KeysetHandle.newBuilder(first)
        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
            .withRandomId().makePrimary())
        .build());

    assertThat(renewed.of("199006022397").keyId()).isNotEqualTo(old.keyId());
    assertThat(renewed.underEveryKey("199006022397")).hasSize(2)
        .anySatisfy(hash -> assertThat(hash.bytes()).isEqualTo(old.bytes()))
        .anySatisfy(hash -> assertThat(hash.bytes()).isEqualTo(renewed.of("199006022397").bytes()));
  }

  @Test
  void placesAreNeverTakenForEachOther() {
    assertThat(BoundTo.of("ab", "c").associatedData()).isNotEqualTo(BoundTo.of("a", "bc").associatedData());
    assertThat(BoundTo.of("abc").associatedData()).isNotEqualTo(BoundTo.of("ab", "c").associatedData());
  }
}
