package se.gemensamingang.emergency.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A moment as the forms write it: {@code 2026-11-25 kl. 14.30}, in Swedish time. */
final class Moments {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm");

  private Moments() {}

  static String inWords(Instant moment, Clock clock) {
    return MOMENT.format(moment.atZone(clock.getZone()));
  }
}
