package se.gemensamingang.casefile;

/** Which personal numbers the program may keep where it runs. */
@FunctionalInterface
interface PermittedNumbers {

  /** Every true number. */
  PermittedNumbers ALL = number -> true;

  /**
   * May the number be kept here?
   *
   * @param number a true number
   * @return true when it may
   */
  boolean permits(PersonalNumber number);
}
