package se.gemensamingang.directory;

/** Takes the faults that a check finds. */
@FunctionalInterface
interface Faults {

  /**
   * Notes a fault.
   *
   * @param pointer where the faulty value stands, as a JSON pointer into {@link DirectoryFile}
   * @param reason what is wrong, one Swedish sentence
   * @param mend what to do, one Swedish sentence
   */
  void at(String pointer, String reason, String mend);
}
