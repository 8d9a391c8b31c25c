package se.gemensamingang.directory.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.gemensamingang.directory.HistoryRow;

/** A change as it is shown. */
record HistoryLine(long revision, String at, String by, String about, String what) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static List<HistoryLine> of(List<HistoryRow> rows) {
    return rows.stream()
        .map(row -> new HistoryLine(row.revision(), moment(row.at()), row.by(), row.about(), row.what())).toList();
  }
}
