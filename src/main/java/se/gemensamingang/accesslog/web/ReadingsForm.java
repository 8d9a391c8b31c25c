package se.gemensamingang.accesslog.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.gemensamingang.accesslog.ReadingQuestion;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Refusal;

/**
 * What is asked for on the page of readings, as it was typed. Without an answer: the last month, in all cases, by all.
 *
 * @param from the first day
 * @param until the last day
 * @param caseNumber a case number or nothing
 * @param reader a user id or nothing
 * @param others whether only readings from outside the secrecy unit are asked for
 * @param page the page of the list, from 0
 */
record ReadingsForm(String from, String until, String caseNumber, String reader, boolean others, int page) {

  private static final int LAST_PAGE = 10_000;
  private static final String USER_ID = "[A-Za-z0-9-]{0,64}";

  static ReadingsForm read(Map<String, String> asked, LocalDate today) {
    return new ReadingsForm(
        asked.getOrDefault("from", today.minusMonths(1).toString()).strip(),
        asked.getOrDefault("until", today.toString()).strip(),
        asked.getOrDefault("caseNumber", "").strip(),
        asked.getOrDefault("reader", "").strip(),
        asked.containsKey("others"),
        pageOf(asked.getOrDefault("page", "0")));
  }

  private static int pageOf(String text) {
    return text.matches("\\d{1,5}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 0;
  }

  Mistakes mistakes() {
    List<Refusal> refusals = new ArrayList<>();
    Optional<LocalDate> first = day(from);
    Optional<LocalDate> last = day(until);
    if (first.isEmpty()) {
      refusals.add(new Refusal("from", "Skriv första dagen så här: 2026-11-22."));
    }
    if (last.isEmpty()) {
      refusals.add(new Refusal("until", "Skriv sista dagen så här: 2026-11-22."));
    }
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      refusals.add(new Refusal("until", "Sista dagen är före första dagen. Ändra en av dem."));
    }
    if (!caseNumber.isEmpty() && CaseNumber.read(caseNumber).isEmpty()) {
      refusals.add(new Refusal("caseNumber", "Skriv ärendenumret så här: GI-2026-00001, eller lämna fältet tomt."));
    }
    if (!reader.matches(USER_ID)) {
      refusals.add(new Refusal("reader", "Skriv användar-id med bokstäverna a-z, siffror och bindestreck, eller lämna tomt."));
    }
    return new Mistakes(refusals);
  }

  /** To be asked when there are no mistakes. */
  ReadingQuestion question() {
    return new ReadingQuestion(day(from).orElseThrow(), day(until).orElseThrow(), CaseNumber.read(caseNumber),
        Optional.of(reader).filter(id -> !id.isEmpty()).map(CaseworkerId::new), others);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2200);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
