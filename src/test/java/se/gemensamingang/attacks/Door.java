package se.gemensamingang.attacks;

/** The two REST interfaces of the engine. */
enum Door {
  /** {@code /engine-rest}, for other programs. */
  OUTER,
  /** {@code /camunda/api/engine}, for the web applications. */
  INNER
}
