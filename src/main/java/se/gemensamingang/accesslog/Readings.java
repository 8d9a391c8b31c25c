package se.gemensamingang.accesslog;

import java.util.List;
import se.gemensamingang.shared.SecrecyUnitId;

/** Lets a secrecy unit look after who has read what it has given (HSLF-FS 2016:40, 4 kap. 9 §; lag 2001:454 10 §). */
public interface Readings {

  /** How many readings are shown at a time. */
  int PAGE = 50;

  /**
   * Readings of what one secrecy unit has given, and of nothing else, newest first.
   *
   * @param givenBy the secrecy unit
   * @param question which of them
   * @param page from 0
   * @return at most {@link #PAGE} readings; empty when there are no more
   */
  List<LoggedReading> of(SecrecyUnitId givenBy, ReadingQuestion question, int page);

  /**
   * How many there are in all.
   *
   * @param givenBy the secrecy unit
   * @param question which of them
   * @return the number
   */
  long count(SecrecyUnitId givenBy, ReadingQuestion question);
}
