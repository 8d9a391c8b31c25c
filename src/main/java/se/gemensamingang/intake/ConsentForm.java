package se.gemensamingang.intake;

/** How the participant gave the consent. */
public enum ConsentForm {
  /** On paper. */
  WRITTEN,
  /** By word of mouth. */
  ORAL
}
