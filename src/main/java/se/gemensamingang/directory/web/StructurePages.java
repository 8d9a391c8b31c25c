package se.gemensamingang.directory.web;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.Organisation;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.shared.Answer;

/** The units and platforms, which are kept in the directory file. */
@OwnPage
@RequestMapping("/katalog/struktur")
class StructurePages {

  private final DirectoryOverview directory;
  private final Organisation organisation;
  private final DirectoryChanges changes;

  StructurePages(DirectoryOverview directory, Organisation organisation, DirectoryChanges changes) {
    this.directory = directory;
    this.organisation = organisation;
    this.changes = changes;
  }

  @GetMapping
  String show(Model model) {
    return page(Mistakes.NONE, model);
  }

  @PostMapping("/las-in")
  String readAgain(Principal signedIn, Model model, RedirectAttributes after) {
    if (changes.readStructureAgain(PersonPages.id(signedIn)) instanceof Answer.Refused<Long> refused) {
      return page(new Mistakes(refused.reasons()), model);
    }
    after.addFlashAttribute("message", "Katalogfilen är inläst utan fel.");
    return "redirect:/katalog/struktur";
  }

  private String page(Mistakes mistakes, Model model) {
    model.addAttribute("units", directory.now().units()).addAttribute("platforms", organisation.platforms())
        .addAttribute("mistakes", mistakes);
    return "directory/structure";
  }
}
