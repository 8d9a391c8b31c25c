package se.gemensamingang.directory.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.DirectoryView;
import se.gemensamingang.directory.HandingOver;
import se.gemensamingang.directory.PersonRow;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.SeatRow;
import se.gemensamingang.directory.TermRow;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.page.TableOrder;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** Who works where and as what. */
@OwnPage
@RequestMapping("/katalog")
class PersonPages {

  private static final Map<String, Comparator<PersonRow>> COLUMNS = Map.of(
      "name", Comparator.comparing(PersonRow::name, swedish()),
      "id", Comparator.comparing(PersonRow::id),
      "unit", Comparator.comparing(PersonRow::unitName, swedish()).thenComparing(PersonRow::name, swedish()),
      "active", Comparator.comparing(PersonRow::active).thenComparing(PersonRow::name, swedish()));

  private final DirectoryOverview directory;
  private final DirectoryChanges changes;
  private final HandingOver handingOver;
  private final ListSearch search = new ListSearch("persons");

  PersonPages(DirectoryOverview directory, DirectoryChanges changes, HandingOver handingOver) {
    this.directory = directory;
    this.changes = changes;
    this.handingOver = handingOver;
  }

  @ModelAttribute("allRoles")
  Role[] allRoles() {
    return Role.values();
  }

  @GetMapping
  String list(@RequestParam(required = false) String sort, HttpSession session, Model model) {
    TableOrder order = TableOrder.read(sort, COLUMNS.keySet(), "name");
    List<PersonRow> persons = directory.now().persons().stream()
        .filter(person -> search.finds(session, words(person)))
        .sorted(order.turned(COLUMNS.get(order.column())))
        .toList();
    model.addAttribute("persons", persons).addAttribute("order", order).addAttribute("search", search.in(session));
    return "directory/persons";
  }

  private static Stream<String> words(PersonRow person) {
    return Stream.concat(Stream.of(person.name(), person.id(), person.unitName(), person.active() ? "i tjänst" : "avslutad"),
        person.roles().stream().map(Role::label));
  }

  @PostMapping("/sok")
  String search(@RequestParam(required = false) String text, HttpSession session) {
    search.keep(text, session);
    return "redirect:/katalog";
  }

  @GetMapping("/ny-person")
  String blank(Model model) {
    return form(null, PersonForm.blank(), Mistakes.NONE, model);
  }

  @PostMapping("/ny-person")
  String add(@ModelAttribute("form") PersonForm form, Principal signedIn, Model model, RedirectAttributes after) {
    Answer<Long> answer = changes.addCaseworker(id(signedIn), form.detailsOf(form.id()));
    if (answer instanceof Answer.Refused<Long> refused) {
      return form(null, form, new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", "Personen är tillagd.");
    return "redirect:/katalog";
  }

  @GetMapping("/personer/{person}")
  String show(@PathVariable String person, Model model) {
    DirectoryView now = directory.now();
    PersonRow known = known(now, person);
    return form(known, PersonForm.of(known, now.revision()), Mistakes.NONE, model);
  }

  @PostMapping("/personer/{person}")
  String change(@PathVariable String person, @ModelAttribute("form") PersonForm form, Principal signedIn, Model model,
      RedirectAttributes after) {
    Answer<Long> answer = changes.changeCaseworker(id(signedIn), form.seen(), form.detailsOf(person));
    if (answer instanceof Answer.Refused<Long> refused) {
      return form(known(directory.now(), person), form, new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", "Ändringen är sparad och gäller nu.");
    return "redirect:/katalog/personer/{person}";
  }

  @PostMapping("/personer/{person}/i-tjanst")
  String setActive(@PathVariable String person, @RequestParam boolean active, @RequestParam long seen, Principal signedIn,
      Model model, RedirectAttributes after) {
    Answer<Long> answer = changes.setActive(id(signedIn), seen, person, active);
    DirectoryView now = directory.now();
    PersonRow known = known(now, person);
    if (answer instanceof Answer.Refused<Long> refused) {
      return form(known, PersonForm.of(known, now.revision()), new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", active ? "Personen är åter i tjänst." : "Personen är avslutad och kan inte logga in.");
    return "redirect:/katalog/personer/{person}";
  }

  @PostMapping("/personer/{person}/lamna-over")
  String handOver(@PathVariable String person, @RequestParam(defaultValue = "") String successor, Principal signedIn,
      Model model, RedirectAttributes after) {
    PersonRow known = known(directory.now(), person);
    Answer<CaseworkerId> answer = successor.isBlank() ? Answer.refused("successor", "Välj vem som tar över.")
        : handingOver.handOver(id(signedIn), new CaseworkerId(person), new CaseworkerId(successor));
    if (answer instanceof Answer.Refused<CaseworkerId> refused) {
      return form(known, PersonForm.of(known, directory.now().revision()), new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", "Arbetet är överlämnat.");
    return "redirect:/katalog/personer/{person}";
  }

  private String form(PersonRow person, PersonForm form, Mistakes mistakes, Model model) {
    DirectoryView now = directory.now();
    model.addAttribute("person", person).addAttribute("form", form).addAttribute("mistakes", mistakes)
        .addAttribute("units", now.openUnits());
    if (person != null) {
      model.addAttribute("work", handingOver.inWords(new CaseworkerId(person.id())).orElse(null))
          .addAttribute("successors", now.successors(person.id()))
          .addAttribute("seats", now.seats().stream().filter(seat -> holds(seat, person.id())).toList())
          .addAttribute("history", HistoryLine.of(directory.history().stream()
              .filter(row -> row.subject().equals(person.id())).toList()));
    }
    return "directory/person";
  }

  private static boolean holds(SeatRow seat, String person) {
    return Stream.concat(seat.representatives().stream(), seat.deputies().stream())
        .anyMatch(term -> term.caseworker().equals(person) && term.state() != TermRow.State.PAST);
  }

  private static PersonRow known(DirectoryView now, String person) {
    return now.person(person).orElseThrow(() -> new PageRefused(HttpStatus.NOT_FOUND.value(),
        "Personen finns inte i katalogen. Gå till listan och välj igen."));
  }

  static CaseworkerId id(Principal signedIn) {
    return new CaseworkerId(signedIn.getName());
  }

  static Comparator<String> swedish() {
    return Collator.getInstance(Locale.forLanguageTag("sv"))::compare;
  }
}
