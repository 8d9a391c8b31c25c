package se.gemensamingang.shared;

import java.util.UUID;

/**
 * The internal id of a participant (deltagare). It stays the same when a samordningsnummer becomes a personnummer.
 *
 * @param value a random UUID, never derived from anything about the person
 */
public record ParticipantId(UUID value) {

  /** @throws IllegalArgumentException when there is no value */
  public ParticipantId {
    if (value == null) {
      throw new IllegalArgumentException("not a participant id");
    }
  }

  /** @return an id nobody has had before */
  public static ParticipantId random() {
    return new ParticipantId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
