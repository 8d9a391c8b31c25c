package se.gemensamingang.intake;

import java.util.OptionalInt;

/**
 * A place in the queue to a platform.
 *
 * @param platform the platform's name
 * @param number counted from one
 * @param capacity how many have room; nothing when the platform has closed or has no limit any more
 * @param enrolled how many are in
 */
public record QueuePlace(String platform, int number, OptionalInt capacity, int enrolled) {

  /** @return the place as the participant may be told it */
  public String inWords() {
    String room = capacity.isPresent() ? platform + " har " + capacity.getAsInt() + " platser och " + enrolled + " är inskrivna."
        : platform + " har " + enrolled + " inskrivna.";
    return "Plats " + number + " i kön. " + room + " När en plats blir ledig går den till den som står först.";
  }
}
