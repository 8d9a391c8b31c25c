package se.gemensamingang.casefile.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.gemensamingang.casefile.ChangingParticipants;
import se.gemensamingang.casefile.ParticipantOverview;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.casefile.ReadingParticipants;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Who the participant is, for the responsible caseworker. Whoever else works in the case is told who changes it; everybody
 * else is answered as if there were no such case. What cannot be undone is asked about once more before it is done.
 */
@OwnPage
@RequestMapping("/arenden/{caseNumber}/deltagare")
class ParticipantController {

  private static final String READERS = "protectedReaders";

  private final ReadingParticipants reading;
  private final ChangingParticipants changing;

  ParticipantController(ReadingParticipants reading, ChangingParticipants changing) {
    this.reading = reading;
    this.changing = changing;
  }

  @GetMapping
  String show(@PathVariable String caseNumber, Principal signedIn, Model model) {
    return page(overview(caseNumber, signedIn), Mistakes.NONE, model);
  }

  /** Who reloads a page that showed a mistake or a question, or signs in again there, comes to the participant. */
  @GetMapping({"/namn-och-nummer", "/uppgifter", "/skydd", "/upphav-skydd"})
  String back(@PathVariable String caseNumber) {
    return "redirect:/arenden/" + known(caseNumber) + "/deltagare";
  }

  @PostMapping("/namn-och-nummer")
  String correct(@PathVariable String caseNumber, @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "") String seen, Principal signedIn, Model model, RedirectAttributes next) {
    overview(caseNumber, signedIn);
    IdentityForm form = IdentityForm.read(given);
    Answer<StatedIdentity> stated = form.stated();
    Answer<?> answer = stated instanceof Answer.Accepted<StatedIdentity> accepted
        ? changing.correct(known(caseNumber), seen, accepted.value(), id(signedIn)) : stated;
    if (answer instanceof Answer.Refused<?> refused) {
      model.addAttribute("identityForm", form);
      return page(overview(caseNumber, signedIn), new Mistakes(refused.reasons()), model);
    }
    return saved(caseNumber, "Namn och nummer är sparade. Det som gällde förut står kvar under tidigare uppgifter.", next);
  }

  @PostMapping("/uppgifter")
  String answer(@PathVariable String caseNumber, @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "") String seen, Principal signedIn, Model model, RedirectAttributes next) {
    overview(caseNumber, signedIn);
    if (changing.answer(known(caseNumber), seen, given, id(signedIn)) instanceof Answer.Refused<?> refused) {
      model.addAttribute("answers", given);
      return page(overview(caseNumber, signedIn), new Mistakes(refused.reasons()), model);
    }
    return saved(caseNumber, "Uppgifterna är sparade.", next);
  }

  @PostMapping("/skydd")
  String protect(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String protection,
      @RequestParam(name = READERS, defaultValue = "") List<String> readers, @RequestParam(defaultValue = "") String seen,
      Principal signedIn, Model model, RedirectAttributes next) {
    ProtectionForm form = ProtectionForm.read(protection, readers);
    Optional<Set<CaseworkerId>> named = form.among(overview(caseNumber, signedIn).choices());
    Answer<ProtectionLevel> answer = form.chosen()
        .map(level -> named.map(chosen -> changing.protect(known(caseNumber), seen, level, chosen, id(signedIn)))
            .orElseGet(ParticipantController::stranger))
        .orElseGet(() -> Answer.refused("protection", "Välj vilket skydd deltagaren har."));
    if (answer instanceof Answer.Refused<ProtectionLevel> refused) {
      model.addAttribute("protectionForm", form);
      return page(overview(caseNumber, signedIn), new Mistakes(refused.reasons()), model);
    }
    return saved(caseNumber, "Skyddet är sparat och gäller från nästa gång någon öppnar ärendet.", next);
  }

  @PostMapping("/upphav-skydd")
  String lift(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "false") boolean confirmed, Principal signedIn, Model model, RedirectAttributes next) {
    ParticipantOverview overview = overview(caseNumber, signedIn);
    if (!confirmed) {
      model.addAttribute("participant", overview).addAttribute("seen", seen);
      return "casefile/participant-lift";
    }
    if (changing.lift(known(caseNumber), seen, id(signedIn)) instanceof Answer.Refused<ProtectionLevel> refused) {
      return page(overview(caseNumber, signedIn), new Mistakes(refused.reasons()), model);
    }
    return saved(caseNumber, "Skyddet är borttaget. Den som får läsa vem ärendet gäller ser nu namn och nummer.", next);
  }

  @GetMapping("/fingerade-personuppgifter")
  String fabricated(@PathVariable String caseNumber, Principal signedIn, Model model) {
    ParticipantOverview overview = overview(caseNumber, signedIn);
    return fabricated(overview, IdentityForm.blank(), ProtectionForm.of(overview), Mistakes.NONE, model);
  }

  @PostMapping("/fingerade-personuppgifter")
  String fabricate(@PathVariable String caseNumber, @RequestParam Map<String, String> given,
      @RequestParam(name = READERS, defaultValue = "") List<String> readers, @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "false") boolean confirmed, Principal signedIn, Model model, RedirectAttributes next) {
    ParticipantOverview overview = overview(caseNumber, signedIn);
    IdentityForm form = IdentityForm.read(given);
    ProtectionForm who = ProtectionForm.read("", readers);
    Answer<StatedIdentity> stated = form.stated();
    Answer<?> answer = stated instanceof Answer.Accepted<StatedIdentity> accepted
        ? who.among(overview.choices())
            .map(named -> fabricate(known(caseNumber), seen, accepted.value(), named, confirmed, signedIn))
            .orElseGet(ParticipantController::stranger)
        : stated;
    if (answer instanceof Answer.Refused<?> refused) {
      return fabricated(overview(caseNumber, signedIn), form, who, new Mistakes(refused.reasons()), model);
    }
    if (!confirmed) {
      model.addAttribute("participant", overview).addAttribute("identityForm", form).addAttribute("protectionForm", who)
          .addAttribute("seen", seen);
      return "casefile/participant-fabricate-confirm";
    }
    return saved(caseNumber, "De fingerade uppgifterna gäller nu, och de gamla visas inte för någon.", next);
  }

  private Answer<ProtectionLevel> fabricate(CaseNumber caseNumber, String seen, StatedIdentity stated, Set<CaseworkerId> named,
      boolean confirmed, Principal signedIn) {
    return confirmed ? changing.fabricate(caseNumber, seen, stated, named, id(signedIn))
        : changing.tryFabricating(caseNumber, seen, stated, named, id(signedIn));
  }

  private static Answer<ProtectionLevel> stranger() {
    return Answer.refused(READERS, "Någon av dem du valt arbetar inte i ärendet. Välj bland dem i listan.");
  }

  private static String fabricated(ParticipantOverview overview, IdentityForm form, ProtectionForm who,
      Mistakes mistakes, Model model) {
    model.addAttribute("participant", overview).addAttribute("identityForm", form).addAttribute("protectionForm", who)
        .addAttribute("mistakes", mistakes);
    return "casefile/participant-fabricate";
  }

  private ParticipantOverview overview(String caseNumber, Principal signedIn) {
    Answer<ParticipantOverview> answer =
        reading.open(known(caseNumber), id(signedIn)).orElseThrow(ParticipantController::unknown);
    if (answer instanceof Answer.Accepted<ParticipantOverview> accepted) {
      return accepted.value();
    }
    throw new PageRefused(403, ((Answer.Refused<ParticipantOverview>) answer).reasons().get(0).reason());
  }

  /** What was written and refused stays in its form; every other form shows what is in force. */
  private static String page(ParticipantOverview overview, Mistakes mistakes, Model model) {
    model.addAttribute("participant", overview).addAttribute("mistakes", mistakes);
    model.asMap().putIfAbsent("identityForm", overview.identity().map(IdentityForm::of).orElseGet(IdentityForm::blank));
    model.asMap().putIfAbsent("answers", overview.answers());
    model.asMap().putIfAbsent("protectionForm", ProtectionForm.of(overview));
    return "casefile/participant";
  }

  private static String saved(String caseNumber, String message, RedirectAttributes next) {
    next.addFlashAttribute("message", message);
    return "redirect:/arenden/" + known(caseNumber) + "/deltagare";
  }

  private static CaseworkerId id(Principal signedIn) {
    return new CaseworkerId(signedIn.getName());
  }

  private static CaseNumber known(String caseNumber) {
    return CaseNumber.read(caseNumber).orElseThrow(ParticipantController::unknown);
  }

  private static PageRefused unknown() {
    return new PageRefused(404, "Ärendet finns inte, eller så arbetar du inte i det. Kontrollera ärendenumret.");
  }
}
