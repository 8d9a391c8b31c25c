package se.gemensamingang.directory.web;

import java.util.List;
import se.gemensamingang.directory.SeatTerm;
import se.gemensamingang.shared.Refusal;

/**
 * Who is appointed to a seat.
 *
 * @param seen the revision that the page showed
 */
record TermForm(String caseworker, String from, String to, long seen) {

  static TermForm blank(String today, long revision) {
    return new TermForm("", today, "", revision);
  }

  List<Refusal> mistakes() {
    return WrittenDay.mistakes(new WrittenDay("from", from), new WrittenDay("to", to));
  }

  SeatTerm term(String group, String seat) {
    return new SeatTerm(group, seat, caseworker, new WrittenDay("from", from).day(), new WrittenDay("to", to).day());
  }
}
