package se.gemensamingang.casefile;

/** How sure Skatteverket is of the identity behind a samordningsnummer (lag 2022:1697 2 kap. 1-6 §§). */
public enum NumberCertainty {
  /** Styrkt. */
  PROVEN,
  /** Sannolik. */
  PROBABLE,
  /** Osäker. */
  UNCERTAIN
}
