package se.gemensamingang.casefile.web;

import java.security.Principal;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.gemensamingang.casefile.CaseChoice;
import se.gemensamingang.casefile.CaseSearch;
import se.gemensamingang.casefile.CaseSorting;
import se.gemensamingang.casefile.CaseSorting.Column;
import se.gemensamingang.casefile.JournalNotes;
import se.gemensamingang.casefile.MyCases;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.TableOrder;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/**
 * How a case is found: by search, or in the list of the caseworker's own. The address says how the list is sorted, never
 * about whom; what is searched for is posted and no part of an address.
 */
@OwnPage
@RequestMapping("/arenden")
class CasesController {

  private static final Map<String, Column> COLUMNS =
      Map.of("deadline", Column.DEADLINE, "number", Column.CASE_NUMBER, "opened", Column.OPENED);
  private static final Map<String, CaseChoice> CHOICES =
      Map.of("all", CaseChoice.ALL, "responsible", CaseChoice.RESPONSIBLE, "waiting", CaseChoice.WAITING,
          "standing-in", CaseChoice.STANDING_IN);

  private final MyCases myCases;
  private final JournalNotes notes;
  private final CaseSearch search;

  CasesController(MyCases myCases, JournalNotes notes, CaseSearch search) {
    this.myCases = myCases;
    this.notes = notes;
    this.search = search;
  }

  @GetMapping
  String list(@RequestParam(required = false) String sort, @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page, Principal signedIn, Model model) {
    TableOrder order = TableOrder.read(sort, COLUMNS.keySet(), "deadline");
    String chosen = CHOICES.containsKey(show) ? show : "all";
    int wanted = Math.max(1, page);
    MyCases.Page found = myCases.list(new CaseworkerId(signedIn.getName()), CHOICES.get(chosen),
        new CaseSorting(COLUMNS.get(order.column()), order.descending()), wanted);
    model.addAttribute("mistakes", Mistakes.NONE);
    model.addAttribute("notes", notes.recent(new CaseworkerId(signedIn.getName())));
    model.addAttribute("found", found);
    model.addAttribute("order", order);
    model.addAttribute("show", chosen);
    model.addAttribute("page", wanted);
    model.addAttribute("pages", Math.max(1, (found.total() + MyCases.PAGE_SIZE - 1) / MyCases.PAGE_SIZE));
    return "casefile/cases";
  }

  @PostMapping
  String search(@RequestParam(defaultValue = "") String text, Principal signedIn, Model model) {
    Answer<CaseSearch.Found> answer = search.search(text, new CaseworkerId(signedIn.getName()));
    model.addAttribute("text", text);
    model.addAttribute("mistakes", Mistakes.NONE);
    if (answer instanceof Answer.Refused<CaseSearch.Found> refused) {
      model.addAttribute("mistakes", new Mistakes(refused.reasons()));
    } else if (answer instanceof Answer.Accepted<CaseSearch.Found> accepted) {
      model.addAttribute("found", accepted.value());
    }
    return "casefile/search";
  }
}
