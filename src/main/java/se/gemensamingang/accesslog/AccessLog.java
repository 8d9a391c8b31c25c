package se.gemensamingang.accesslog;

/** The access log (åtkomstlogg). Kept at least five years (HSLF-FS 2016:40, 4 kap. 9 §). */
public interface AccessLog {

  /**
   * Writes a trace in the transaction of the reading. When it cannot be written the exception must reach the reader's
   * transaction, so that nothing is shown.
   *
   * @param trace what was read
   */
  void record(ReadTrace trace);
}
