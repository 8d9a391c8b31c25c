package se.gemensamingang.casefile;

import java.util.UUID;

/**
 * The question whether two participants are one. May stand in a process variable: it says nothing about either.
 *
 * @param value a random UUID
 */
public record PossibleDuplicateId(UUID value) {

  static PossibleDuplicateId random() {
    return new PossibleDuplicateId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
