package se.gemensamingang.directory.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.HandedOver;
import se.gemensamingang.directory.HandingOver;
import se.gemensamingang.directory.PersonRow;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** Where the head of a unit sees who has work in hand there and hands it over, and an administrator for everybody. */
@OwnPage
@RequestMapping("/overlamning")
class HandoverPages {

  private final DirectoryOverview directory;
  private final HandingOver handingOver;

  HandoverPages(DirectoryOverview directory, HandingOver handingOver) {
    this.directory = directory;
    this.handingOver = handingOver;
  }

  /** Somebody with work in hand. */
  record Working(String id, String name, String unitName, boolean active, String work) {}

  /** A handover as it is shown. */
  record Decided(String at, String from, String to, String by) {}

  @GetMapping
  String list(Principal signedIn, Model model) {
    CaseworkerId actor = PersonPages.id(signedIn);
    model.addAttribute("working", working(directory.now().mayBeHandedOver(actor)))
        .addAttribute("decided", handingOver.decided(actor).stream().map(HandoverPages::shown).toList());
    return "directory/handovers";
  }

  private List<Working> working(List<PersonRow> persons) {
    Map<CaseworkerId, String> work = handingOver.inWords(persons.stream().map(each -> new CaseworkerId(each.id())).toList());
    return persons.stream().filter(each -> work.containsKey(new CaseworkerId(each.id())))
        .map(each -> new Working(each.id(), each.name(), each.unitName(), each.active(),
            work.get(new CaseworkerId(each.id())))).toList();
  }

  private static Decided shown(HandedOver row) {
    return new Decided(HistoryLine.moment(row.at()), row.from(), row.to(), row.by());
  }

  @GetMapping("/{person}")
  String ask(@PathVariable String person, Principal signedIn, Model model) {
    return form(known(person, signedIn), "", Mistakes.NONE, model);
  }

  @PostMapping("/{person}")
  String handOver(@PathVariable String person, @RequestParam(defaultValue = "") String successor, Principal signedIn,
      Model model, RedirectAttributes after) {
    PersonRow known = known(person, signedIn);
    Answer<CaseworkerId> answer = successor.isBlank() ? Answer.refused("successor", "Välj vem som tar över.")
        : handingOver.handOver(PersonPages.id(signedIn), new CaseworkerId(person), new CaseworkerId(successor));
    if (answer instanceof Answer.Refused<CaseworkerId> refused) {
      return form(known, successor, new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", "Arbetet är överlämnat.");
    return "redirect:/overlamning";
  }

  private PersonRow known(String person, Principal signedIn) {
    List<PersonRow> known = directory.now().mayBeHandedOver(PersonPages.id(signedIn));
    return known.stream().filter(each -> each.id().equals(person)).findFirst()
        .orElseThrow(() -> new PageRefused(HttpStatus.NOT_FOUND.value(), "Personen finns inte på din enhet."));
  }

  private String form(PersonRow person, String chosen, Mistakes mistakes, Model model) {
    model.addAttribute("person", person).addAttribute("chosen", chosen).addAttribute("mistakes", mistakes)
        .addAttribute("work", handingOver.inWords(new CaseworkerId(person.id())).orElse(null))
        .addAttribute("successors", directory.now().successors(person.id()));
    return "directory/handover";
  }
}
