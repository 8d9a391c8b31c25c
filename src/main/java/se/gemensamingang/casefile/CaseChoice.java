package se.gemensamingang.casefile;

/** Which of a caseworker's cases a list shows. */
public enum CaseChoice {
  /** All of them. */
  ALL,
  /** Those the caseworker is responsible for. */
  RESPONSIBLE,
  /** Those in which a step waits for the caseworker. */
  WAITING,
  /** Those in which the caseworker stands in for somebody absent. */
  STANDING_IN
}
