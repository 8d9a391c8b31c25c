package se.gemensamingang.accesslog.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.gemensamingang.accesslog.LoggedReading;
import se.gemensamingang.accesslog.Readings;
import se.gemensamingang.accesslog.StepNames;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.page.Mistakes;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.shared.CaseworkerId;

/** The readings of what a unit head's own secrecy unit has given: who, where, in which case, what, why and when. */
@OwnPage
class ReadingsPage {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Map<String, String> PAGES = Map.of(
      "task-list", "Uppgiftslistan", "case-page", "Ärendesidan", "decision-letter", "Brev till deltagaren",
      "participant-page", "Deltagarens uppgifter", "my-cases", "Mina ärenden", "search", "Sökning");

  /** What is written in the course of an emergency request, by its code in the log. */
  private static final Map<String, String> LETTERS = Map.of(
      "REQUEST", "Akut begäran om uppgifter", "DISCLOSURE", "Akut utlämnade uppgifter",
      "REFUSAL", "Nej på akut begäran", "ASSESSMENT", "Menprövning av akut begäran",
      "NOT_TOLD", "Varför deltagaren inte har fått veta om akut utlämnande");

  private final Readings readings;
  private final StepNames steps;
  private final Directory directory;
  private final Clock clock;

  ReadingsPage(Readings readings, StepNames steps, Directory directory, Clock clock) {
    this.readings = readings;
    this.steps = steps;
    this.directory = directory;
    this.clock = clock;
  }

  /** A reading in words. */
  record Row(String readAt, String reader, String unit, String caseNumber, String informationClass, String step,
      String ground) {}

  @GetMapping("/atkomstlogg")
  String readings(@RequestParam Map<String, String> asked, Principal signedIn, Model model) {
    Unit unit = unitLedBy(new CaseworkerId(signedIn.getName()));
    ReadingsForm form = ReadingsForm.read(asked, LocalDate.now(clock));
    Mistakes mistakes = form.mistakes();
    long count = mistakes.any() ? 0 : readings.count(unit.secrecyUnit(), form.question());
    List<LoggedReading> found = mistakes.any() ? List.of()
        : readings.of(unit.secrecyUnit(), form.question(), form.page());
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("form", form);
    model.addAttribute("rows", found.stream().map(this::row).toList());
    model.addAttribute("count", count);
    model.addAttribute("pages", (count + Readings.PAGE - 1) / Readings.PAGE);
    return "accesslog/readings";
  }

  private Unit unitLedBy(CaseworkerId signedIn) {
    return directory.caseworker(signedIn).filter(head -> head.roles().contains(Role.UNIT_HEAD)).map(Caseworker::unit)
        .orElseThrow(() -> new PageRefused(403, "Åtkomstloggen läses av enhetschefen. Be din enhetschef om hjälp."));
  }

  private Row row(LoggedReading reading) {
    Optional<Caseworker> reader = directory.caseworker(reading.reader());
    return new Row(
        MOMENT.format(reading.readAt().atZone(clock.getZone())),
        reader.map(Caseworker::name).orElse(reading.reader().value()),
        directory.unit(reading.unit()).map(Unit::name).orElse(reading.unit().value()),
        reading.caseNumber().value(),
        what(reading),
        Optional.ofNullable(PAGES.get(reading.step())).or(() -> steps.name(reading.step())).orElse(reading.step()),
        ground(reading));
  }

  private static String what(LoggedReading reading) {
    String informationClass = reading.informationClass().label();
    return reading.letter().map(LETTERS::get).map(letter -> letter + " (" + informationClass + ")").orElse(informationClass);
  }

  private static String ground(LoggedReading reading) {
    if (reading.isOfOwnUnitOnly()) {
      return "Egna uppgifter";
    }
    if (reading.isOfNobodyNamed()) {
      return "Nämner ingen deltagare";
    }
    return reading.isOfEmergency() ? emergency(reading) : "Samtycke";
  }

  /** The request is given to the one who is asked, not disclosed by them. */
  private static String emergency(LoggedReading reading) {
    return reading.letter().filter("REQUEST"::equals).isPresent() ? "Akut begäran" : "Akut utlämnande";
  }
}
