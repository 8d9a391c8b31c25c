package se.gemensamingang.emergency.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.emergency.BeginningRequests;
import se.gemensamingang.emergency.BeginningRequests.Begun;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The button "Begär uppgifter akut" of the case page: leads to the requester's own task in Tasklist. */
@OwnPage
@RequestMapping("/arenden/{caseNumber}/akut-begaran")
class EmergencyPages {

  private static final String TASK = "redirect:/camunda/app/tasklist/default/#/?task=";

  private final BeginningRequests beginning;

  EmergencyPages(BeginningRequests beginning) {
    this.beginning = beginning;
  }

  @PostMapping
  String begin(@PathVariable String caseNumber, Principal signedIn, RedirectAttributes next) {
    CaseNumber known = known(caseNumber);
    Answer<Begun> answer = beginning.begin(known, new CaseworkerId(signedIn.getName()))
        .orElseThrow(EmergencyPages::unknown);
    if (answer instanceof Answer.Refused<Begun> refused) {
      throw new PageRefused(409, refused.reasons().get(0).reason());
    }
    return ((Answer.Accepted<Begun>) answer).value().task().map(TASK::concat).orElseGet(() -> waiting(known, next));
  }

  private static String waiting(CaseNumber caseNumber, RedirectAttributes next) {
    next.addFlashAttribute("message",
        "Din akuta begäran är skickad och väntar på svar. Svaret kommer som en uppgift. Brådskar det: ring.");
    return "redirect:/arenden/" + caseNumber;
  }

  /** Who reloads, or signs in again, comes to the case. */
  @GetMapping
  String backToCase(@PathVariable String caseNumber) {
    return "redirect:/arenden/" + known(caseNumber);
  }

  private static CaseNumber known(String caseNumber) {
    return CaseNumber.read(caseNumber).orElseThrow(EmergencyPages::unknown);
  }

  private static PageRefused unknown() {
    return new PageRefused(404, "Ärendet finns inte, eller så arbetar du inte i det. Kontrollera ärendenumret.");
  }
}
