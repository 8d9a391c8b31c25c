package se.gemensamingang.database;

import java.util.List;

/** A keyed hash that finds equal values without showing them; its key is not the one that encrypts. */
public interface BlindIndex {

  /**
   * The hash of a value under the newest key. Equal values have equal hashes as long as the key is the same.
   *
   * @param clear the value in its one normal form
   * @return 32 bytes and which key was used
   */
  Encrypted of(String clear);

  /**
   * The hashes of a value under every key of the key set, so that what was indexed before the key was renewed is found.
   *
   * @param clear the value in its one normal form
   * @return one for each key, always in the same order
   */
  List<Encrypted> underEveryKey(String clear);
}
