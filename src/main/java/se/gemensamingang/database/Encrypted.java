package se.gemensamingang.database;

/**
 * A value nobody can read without the key.
 *
 * @param bytes the encrypted or hashed value
 * @param keyId the id of the key that was used
 */
public record Encrypted(byte[] bytes, String keyId) {

  @Override
  public String toString() {
    return "Encrypted[key=" + keyId + "]";
  }
}
