package se.gemensamingang.directory.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.directory.AbsenceRow;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.DirectoryView;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.TableOrder;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Refusal;

/** One's own absences, those of the unit that one heads, and for an administrator all. */
@OwnPage
@RequestMapping("/franvaro")
class AbsencePages {

  private static final Map<String, Comparator<AbsenceRow>> COLUMNS = Map.of(
      "name", Comparator.comparing(AbsenceRow::name, PersonPages.swedish()).thenComparing(AbsenceRow::firstDay),
      "firstDay", Comparator.comparing(AbsenceRow::firstDay),
      "lastDay", Comparator.comparing(AbsenceRow::lastDay),
      "substitute", Comparator.comparing(AbsenceRow::substituteName, PersonPages.swedish()));

  private final DirectoryOverview directory;
  private final DirectoryChanges changes;
  private final AbsentSteps steps;
  private final ListSearch search = new ListSearch("absences");

  AbsencePages(DirectoryOverview directory, DirectoryChanges changes, AbsentSteps steps) {
    this.directory = directory;
    this.changes = changes;
    this.steps = steps;
  }

  @GetMapping
  String show(@RequestParam(required = false) String sort, Principal signedIn, HttpSession session, Model model) {
    DirectoryView now = directory.now();
    String myself = now.mayBeAbsent(PersonPages.id(signedIn)).size() == 1 ? signedIn.getName() : "";
    AbsenceForm blank = new AbsenceForm(myself, "", now.today().toString(), "");
    return page(now, signedIn, sort, blank, Mistakes.NONE, session, model);
  }

  @PostMapping("/sok")
  String search(@RequestParam(required = false) String text, HttpSession session) {
    search.keep(text, session);
    return "redirect:/franvaro";
  }

  @PostMapping
  String register(@ModelAttribute("form") AbsenceForm form, Principal signedIn, HttpSession session, Model model,
      RedirectAttributes after) {
    List<Refusal> mistakes = form.mistakes();
    Answer<Long> answer = mistakes.isEmpty() ? changes.registerAbsence(PersonPages.id(signedIn), form.details())
        : new Answer.Refused<>(mistakes);
    if (answer instanceof Answer.Refused<Long> refused) {
      return page(directory.now(), signedIn, null, form, new Mistakes(refused.reasons()), session, model);
    }
    after.addFlashAttribute("message", "Frånvaron är registrerad.");
    return "redirect:/franvaro";
  }

  @PostMapping("/{absence}/avsluta")
  String end(@PathVariable String absence, Principal signedIn, HttpSession session, Model model, RedirectAttributes after) {
    if (changes.endAbsence(PersonPages.id(signedIn), absence) instanceof Answer.Refused<Long> refused) {
      return page(directory.now(), signedIn, null, new AbsenceForm("", "", "", ""), new Mistakes(refused.reasons()), session,
          model);
    }
    after.addFlashAttribute("message",
        "Frånvaron är avslutad. Vikarien läser inte längre i stället, och steg som är kvar går tillbaka inom en minut.");
    return "redirect:/franvaro";
  }

  private String page(DirectoryView now, Principal signedIn, String sort, AbsenceForm form, Mistakes mistakes,
      HttpSession session, Model model) {
    CaseworkerId reader = PersonPages.id(signedIn);
    TableOrder order = TableOrder.read(sort, COLUMNS.keySet(), "-firstDay");
    List<AbsenceRow> known = now.absences(reader);
    List<AbsenceRow> found = known.stream()
        .filter(row -> search.finds(session, Stream.of(row.name(), row.substituteName(), words(row.state()))))
        .sorted(order.turned(COLUMNS.get(order.column()))).toList();
    model.addAttribute("absences", found).addAttribute("steps", steps.counts(found))
        .addAttribute("staying", steps.staying(now.absencesFollowed(reader), known))
        .addAttribute("states",
            Stream.of(AbsenceRow.State.values()).collect(Collectors.toMap(state -> state, AbsencePages::words)))
        .addAttribute("persons", now.mayBeAbsent(reader)).addAttribute("substitutes", now.substitutes(reader))
        .addAttribute("order", order).addAttribute("search", search.in(session)).addAttribute("form", form)
        .addAttribute("mistakes", mistakes);
    return "directory/absences";
  }

  private static String words(AbsenceRow.State state) {
    return switch (state) {
      case COMING -> "Kommande";
      case NOW -> "Pågår";
      case PAST -> "Över";
      default -> "Avslutad i förtid";
    };
  }
}
