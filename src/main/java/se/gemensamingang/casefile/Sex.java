package se.gemensamingang.casefile;

/** The legal sex, by which all outcomes are told apart. */
public enum Sex {
  /** Woman. */
  FEMALE,
  /** Man. */
  MALE,
  /** Not known; only for somebody without a number. */
  UNKNOWN
}
