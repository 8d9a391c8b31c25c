package se.gemensamingang.casefile;

/** Which kind of number somebody has. */
public enum NumberKind {
  /** Personnummer (folkbokföringslagen 18 §). */
  PERSONAL_NUMBER,
  /** Samordningsnummer (lag 2022:1697 2 kap. 8 §); becomes a personnummer when its holder is registered as resident. */
  COORDINATION_NUMBER
}
