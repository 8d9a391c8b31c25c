package se.gemensamingang.casefile.web;

import java.security.Principal;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.gemensamingang.casefile.CaseChoice;
import se.gemensamingang.casefile.CaseSorting;
import se.gemensamingang.casefile.CaseSorting.Column;
import se.gemensamingang.casefile.JournalNotes;
import se.gemensamingang.casefile.MyCases;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.TableOrder;
import se.gemensamingang.shared.CaseworkerId;

/** The list of the caseworker's own cases. What the address holds says how it is sorted, never about whom. */
@OwnPage
@RequestMapping("/arenden")
class CasesController {

  private static final Map<String, Column> COLUMNS =
      Map.of("deadline", Column.DEADLINE, "number", Column.CASE_NUMBER, "opened", Column.OPENED);
  private static final Map<String, CaseChoice> CHOICES =
      Map.of("all", CaseChoice.ALL, "responsible", CaseChoice.RESPONSIBLE, "waiting", CaseChoice.WAITING);

  private final MyCases myCases;
  private final JournalNotes notes;

  CasesController(MyCases myCases, JournalNotes notes) {
    this.myCases = myCases;
    this.notes = notes;
  }

  @GetMapping
  String list(@RequestParam(required = false) String sort, @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page, Principal signedIn, Model model) {
    TableOrder order = TableOrder.read(sort, COLUMNS.keySet(), "deadline");
    String chosen = CHOICES.containsKey(show) ? show : "all";
    int wanted = Math.max(1, page);
    MyCases.Page found = myCases.list(new CaseworkerId(signedIn.getName()), CHOICES.get(chosen),
        new CaseSorting(COLUMNS.get(order.column()), order.descending()), wanted);
    model.addAttribute("notes", notes.recent(new CaseworkerId(signedIn.getName())));
    model.addAttribute("found", found);
    model.addAttribute("order", order);
    model.addAttribute("show", chosen);
    model.addAttribute("page", wanted);
    model.addAttribute("pages", Math.max(1, (found.total() + MyCases.PAGE_SIZE - 1) / MyCases.PAGE_SIZE));
    return "casefile/cases";
  }
}
