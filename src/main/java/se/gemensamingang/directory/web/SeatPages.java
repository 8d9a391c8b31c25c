package se.gemensamingang.directory.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import se.gemensamingang.directory.SeatRow;
import se.gemensamingang.directory.TermRow;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.page.TableOrder;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.Refusal;

/** Who sits in the intake groups. */
@OwnPage
@RequestMapping("/katalog/platser")
class SeatPages {

  private static final Comparator<SeatRow> BY_GROUP = Comparator.comparing(SeatRow::groupName, PersonPages.swedish());
  private static final Map<String, Comparator<SeatRow>> COLUMNS = Map.of(
      "group", BY_GROUP.thenComparing(SeatRow::party),
      "party", Comparator.comparing((SeatRow seat) -> seat.party().label(), PersonPages.swedish()).thenComparing(BY_GROUP),
      "name", Comparator.comparing((SeatRow seat) -> seat.representative().name(), PersonPages.swedish()));

  private final DirectoryOverview directory;
  private final DirectoryChanges changes;
  private final ListSearch search = new ListSearch("seats");

  SeatPages(DirectoryOverview directory, DirectoryChanges changes) {
    this.directory = directory;
    this.changes = changes;
  }

  @GetMapping
  String list(@RequestParam(required = false) String sort, HttpSession session, Model model) {
    TableOrder order = TableOrder.read(sort, COLUMNS.keySet(), "group");
    List<SeatRow> seats = directory.now().seats().stream()
        .filter(seat -> search.finds(session, words(seat)))
        .sorted(order.turned(COLUMNS.get(order.column())))
        .toList();
    model.addAttribute("seats", seats).addAttribute("order", order).addAttribute("search", search.in(session));
    return "directory/seats";
  }

  private static Stream<String> words(SeatRow seat) {
    return Stream.concat(Stream.of(seat.groupName(), seat.seat(), seat.party().label()),
        Stream.concat(seat.representatives().stream(), seat.deputies().stream()).map(TermRow::name));
  }

  @PostMapping("/sok")
  String search(@RequestParam(required = false) String text, HttpSession session) {
    search.keep(text, session);
    return "redirect:/katalog/platser";
  }

  @GetMapping("/{group}/{seat}")
  String show(@PathVariable String group, @PathVariable String seat, Model model) {
    DirectoryView now = directory.now();
    return page(now, group, seat, TermForm.blank(now.today().toString(), now.revision()), Mistakes.NONE, model);
  }

  @PostMapping("/{group}/{seat}/ledamot")
  String appoint(@PathVariable String group, @PathVariable String seat, @ModelAttribute("form") TermForm form,
      @RequestParam(defaultValue = "false") boolean deputy, Principal signedIn, Model model, RedirectAttributes after) {
    List<Refusal> mistakes = form.mistakes();
    if (!mistakes.isEmpty()) {
      return page(directory.now(), group, seat, form, new Mistakes(mistakes), model);
    }
    Answer<Long> answer = deputy
        ? changes.appointDeputy(PersonPages.id(signedIn), form.seen(), form.term(group, seat))
        : changes.appointRepresentative(PersonPages.id(signedIn), form.seen(), form.term(group, seat));
    return answered(answer, group, seat, form, model, after);
  }

  @PostMapping("/{group}/{seat}/avsluta")
  String endDeputy(@PathVariable String group, @PathVariable String seat, @RequestParam String caseworker,
      @RequestParam long seen, Principal signedIn, Model model, RedirectAttributes after) {
    Answer<Long> answer = changes.endDeputy(PersonPages.id(signedIn), seen, group, seat, caseworker);
    return answered(answer, group, seat, null, model, after);
  }

  @PostMapping("/{group}/{seat}/ordforande")
  String lead(@PathVariable String group, @PathVariable String seat, @RequestParam long seen, Principal signedIn,
      Model model, RedirectAttributes after) {
    String sitting = known(directory.now(), group, seat).representative().caseworker();
    Answer<Long> answer = changes.chooseChair(PersonPages.id(signedIn), seen, group, sitting);
    return answered(answer, group, seat, null, model, after);
  }

  private String answered(Answer<Long> answer, String group, String seat, TermForm form, Model model,
      RedirectAttributes after) {
    if (answer instanceof Answer.Refused<Long> refused) {
      DirectoryView now = directory.now();
      TermForm again = form == null ? TermForm.blank(now.today().toString(), now.revision()) : form;
      return page(now, group, seat, again, new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", "Ändringen är sparad och gäller nu.");
    return "redirect:/katalog/platser/{group}/{seat}";
  }

  private String page(DirectoryView now, String group, String seat, TermForm form, Mistakes mistakes, Model model) {
    SeatRow known = known(now, group, seat);
    model.addAttribute("seat", known).addAttribute("eligible", now.eligible(known)).addAttribute("form", form)
        .addAttribute("mistakes", mistakes)
        .addAttribute("states", Stream.of(TermRow.State.values()).collect(Collectors.toMap(state -> state, SeatPages::words)));
    return "directory/seat";
  }

  private static String words(TermRow.State state) {
    return switch (state) {
      case PAST -> "Avslutat";
      case NOW -> "Pågår";
      case OVERDUE -> "Har gått ut, sitter kvar tills en efterträdare är utsedd";
      default -> "Kommande";
    };
  }

  private static SeatRow known(DirectoryView now, String group, String seat) {
    return now.seat(group, seat).orElseThrow(() -> new PageRefused(HttpStatus.NOT_FOUND.value(),
        "Platsen finns inte i katalogen. Gå till listan och välj igen."));
  }
}
