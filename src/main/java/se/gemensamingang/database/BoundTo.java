package se.gemensamingang.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What an encrypted value belongs to, such as participant, information class and question. A value moved to another
 * place does not decrypt there.
 *
 * @param parts at least one, in a fixed order
 */
public record BoundTo(List<String> parts) {

  /** @throws IllegalArgumentException when there are no parts */
  public BoundTo {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an encrypted value must belong to something");
    }
  }

  /**
   * Something a value belongs to.
   *
   * @param parts at least one, in a fixed order
   * @return the place
   */
  public static BoundTo of(String... parts) {
    return new BoundTo(List.of(parts));
  }

  /** The parts with their lengths, so that no two lists of parts look the same. */
  byte[] associatedData() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String part : parts) {
        out.writeUTF(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
