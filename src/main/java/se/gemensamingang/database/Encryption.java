package se.gemensamingang.database;

/** Encrypts what says something about a person before it reaches the database (AES-256-GCM; keys outside the database). */
public interface Encryption {

  /**
   * Encrypts a text with the newest key.
   *
   * @param clear the text
   * @param boundTo what the text belongs to; needed again, unchanged, to decrypt it
   * @return the encrypted text and which key was used
   */
  Encrypted encrypt(String clear, BoundTo boundTo);

  /**
   * Decrypts a text with whichever key of the key set was used.
   *
   * @param value what {@link #encrypt} gave
   * @param boundTo what it belongs to
   * @return the text
   * @throws IllegalStateException when it was changed, belongs to something else or was made with an unknown key
   */
  String decrypt(Encrypted value, BoundTo boundTo);
}
