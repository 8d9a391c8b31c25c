package se.gemensamingang.casefile.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.casefile.CaseDocument;
import se.gemensamingang.casefile.CaseDocuments;
import se.gemensamingang.casefile.CaseOverview;
import se.gemensamingang.casefile.CasePart;
import se.gemensamingang.casefile.EarlierSaid;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.ReadingCases;
import se.gemensamingang.casefile.ReadingParticipants;
import se.gemensamingang.casefile.ReferenceNumbers;
import se.gemensamingang.casefile.ShowingLetters;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * The page of one case. Who does not work in the case is answered like somebody who asks for a case that does not exist.
 */
@OwnPage
@RequestMapping("/arenden/{caseNumber}")
class CaseController {

  private static final String STEP = "case-page";

  private final ReadingCases reading;
  private final ReferenceNumbers referenceNumbers;
  private final ReadingParticipants participants;
  private final ShowingLetters letters;
  private final List<CaseDocuments> documents;
  private final EarlierSaid earlier;

  CaseController(ReadingCases reading, ReferenceNumbers referenceNumbers, ReadingParticipants participants,
      ShowingLetters letters, List<CaseDocuments> documents, EarlierSaid earlier) {
    this.reading = reading;
    this.participants = participants;
    this.referenceNumbers = referenceNumbers;
    this.letters = letters;
    this.documents = documents;
    this.earlier = earlier;
  }

  @GetMapping
  String show(@PathVariable String caseNumber, Principal signedIn, Model model) {
    CaseOverview overview = overview(known(caseNumber), signedIn);
    showWayToParticipant(overview, signedIn, model);
    return page(model, overview, overview.referenceNumber().orElse(""), Mistakes.NONE, signedIn);
  }

  @PostMapping("/referensnummer")
  String writeReferenceNumber(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String referenceNumber,
      Principal signedIn, Model model, RedirectAttributes next) {
    CaseNumber number = known(caseNumber);
    Answer<String> answer = referenceNumbers.write(number, new CaseworkerId(signedIn.getName()), referenceNumber)
        .orElseThrow(CaseController::unknown);
    if (answer instanceof Answer.Refused<String> refused) {
      CaseOverview overview = overview(number, signedIn);
      showWayToParticipant(overview, signedIn, model);
      return page(model, overview, referenceNumber, new Mistakes(refused.reasons()), signedIn);
    }
    next.addFlashAttribute("message", "Referensnumret är sparat.");
    return "redirect:/arenden/" + number;
  }

  /** Who reloads the page that showed a mistake, or signs in again there, comes to the case. */
  @GetMapping("/referensnummer")
  String backToCase(@PathVariable String caseNumber) {
    return "redirect:/arenden/" + known(caseNumber);
  }

  private void showWayToParticipant(CaseOverview overview, Principal signedIn, Model model) {
    model.addAttribute("changesParticipant",
        participants.mayChange(overview.caseNumber(), new CaseworkerId(signedIn.getName())));
  }

  private CaseOverview overview(CaseNumber caseNumber, Principal signedIn) {
    return reading.open(caseNumber, new CaseworkerId(signedIn.getName())).orElseThrow(CaseController::unknown);
  }

  private String page(Model model, CaseOverview overview, String referenceNumber, Mistakes mistakes, Principal signedIn) {
    model.addAttribute("case", overview);
    model.addAttribute("letters", letters.in(overview.caseNumber(), new CaseworkerId(signedIn.getName())));
    model.addAttribute("documents", documentsFor(overview));
    model.addAttribute("earlier", Optional.of(overview).filter(shown -> shown.part() == CasePart.WHOLE)
        .flatMap(shown -> earlier.of(shown.caseNumber(), new Reader(new CaseworkerId(signedIn.getName()), STEP))));
    model.addAttribute("journalNote", String.join("\n", overview.notes()));
    model.addAttribute("referenceNumber", referenceNumber);
    model.addAttribute("mistakes", mistakes);
    return "casefile/case";
  }

  /** A document is about somebody and the whole case, so it is no use to who may not know who that is, or only a part. */
  private List<CaseDocument> documentsFor(CaseOverview overview) {
    return overview.identity().filter(identity -> !identity.isAlias() && overview.part() == CasePart.WHOLE).stream()
        .flatMap(identity -> documents.stream()).flatMap(each -> each.of(overview.caseNumber()).stream()).toList();
  }

  private static CaseNumber known(String caseNumber) {
    return CaseNumber.read(caseNumber).orElseThrow(CaseController::unknown);
  }

  private static PageRefused unknown() {
    return new PageRefused(404, "Ärendet finns inte, eller så arbetar du inte i det. Kontrollera ärendenumret.");
  }
}
