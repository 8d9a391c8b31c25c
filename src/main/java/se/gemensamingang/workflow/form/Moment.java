package se.gemensamingang.workflow.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shape of a date, a time of day or both, as form-js 1.8.7 writes it for the component's settings. */
record Moment(boolean hasDate, boolean hasTime, Zone zone) {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LENGTH_OF_DATE = 10;

  /** How a time of day says its zone: the component's {@code timeSerializingFormat}. */
  enum Zone {
    UTC_OFFSET("utc_offset", Pattern.compile("\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}")),
    UTC_NORMALIZED("utc_normalized", Pattern.compile("\\d{2}:\\d{2}Z")),
    NO_TIMEZONE("no_timezone", Pattern.compile("\\d{2}:\\d{2}"));

    private final String code;
    private final Pattern shape;

    Zone(String code, Pattern shape) {
      this.code = code;
      this.shape = shape;
    }

    static Optional<Zone> withCode(String code) {
      for (Zone each : values()) {
        if (each.code.equals(code)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  static Moment of(Component question) {
    String subtype = question.text("subtype").orElse("date");
    Zone zone = question.text("timeSerializingFormat").flatMap(Zone::withCode).orElse(Zone.NO_TIMEZONE);
    return new Moment(!subtype.equals("time"), !subtype.equals("date"), zone);
  }

  boolean accepts(String text) {
    try {
      return hasDate && hasTime ? isDateWithTime(text) : hasDate ? isDate(text) : isTime(text);
    } catch (DateTimeException notReal) {
      return false;
    }
  }

  /** The day it falls on; only to be asked for an accepted text with a date. */
  LocalDate dayOf(String text) {
    return LocalDate.parse(text.substring(0, LENGTH_OF_DATE));
  }

  String reason() {
    if (hasDate) {
      return hasTime ? "Fyll i både datum och klockslag i «%s», och ett datum som finns i kalendern."
          : "Fyll i ett datum som finns i kalendern i «%s».";
    }
    return "Fyll i ett klockslag i «%s», till exempel 13:30.";
  }

  private boolean isDateWithTime(String text) {
    return text.length() > LENGTH_OF_DATE && text.charAt(LENGTH_OF_DATE) == 'T'
        && isDate(text.substring(0, LENGTH_OF_DATE)) && isTime(text.substring(LENGTH_OF_DATE + 1));
  }

  private static boolean isDate(String text) {
    return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
  }

  private boolean isTime(String text) {
    if (!zone.shape.matcher(text).matches()) {
      return false;
    }
    return (zone == Zone.NO_TIMEZONE ? LocalTime.parse(text) : OffsetTime.parse(text)) != null;
  }
}
