package se.gemensamingang.casefile;

import java.util.UUID;

/**
 * An emergency request (akut begäran). May stand in a process variable: it says nothing about anybody.
 *
 * @param value a random UUID
 */
public record EmergencyRequestId(UUID value) {

  /** @return an id that no other request has */
  public static EmergencyRequestId random() {
    return new EmergencyRequestId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
