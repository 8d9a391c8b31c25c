package se.gemensamingang.directory.web;

import java.util.List;
import se.gemensamingang.directory.AbsenceDetails;
import se.gemensamingang.shared.Refusal;

/** Who is absent, and who stands in. */
record AbsenceForm(String caseworker, String substitute, String firstDay, String lastDay) {

  List<Refusal> mistakes() {
    return WrittenDay.mistakes(new WrittenDay("firstDay", firstDay), new WrittenDay("lastDay", lastDay));
  }

  AbsenceDetails details() {
    return new AbsenceDetails(caseworker, substitute, new WrittenDay("firstDay", firstDay).day(),
        new WrittenDay("lastDay", lastDay).day());
  }
}
