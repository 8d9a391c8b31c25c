package se.gemensamingang.consent;

import java.util.UUID;

/**
 * One consent: one information class, from one giving to one receiving secrecy unit, for one purpose.
 *
 * @param value its id
 */
public record ConsentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
