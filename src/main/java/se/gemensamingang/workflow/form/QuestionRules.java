package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.Answer;

/** Rules for a question: where its answer goes and within which limits. */
final class QuestionRules {

  private static final int LONGEST_LINE = 4_000;
  private static final int LONGEST_TEXT = 10_000;
  private static final Set<String> TEXT_LIMITS =
      Set.of("required", "minLength", "maxLength", "pattern", "validationType");
  private static final Set<String> NUMBER_LIMITS = Set.of("required", "min", "max");
  private static final Set<String> OTHER_LIMITS = Set.of("required");
  private static final Map<String, Set<String>> CHOICES = Map.of(
      "subtype", Set.of("date", "time", "datetime"),
      "timeSerializingFormat", Set.of("utc_offset", "utc_normalized", "no_timezone"));

  private final Component question;
  private final FieldType type;
  private final Findings findings;

  QuestionRules(Component question, Findings findings) {
    this.question = question;
    this.type = question.fieldType().orElseThrow();
    this.findings = findings;
  }

  void check() {
    checkNaming();
    checkDestination();
    checkLimits();
    if (type.hasOptions()) {
      new OptionRules(question, findings).check();
    } else if (question.property("options").isPresent() || question.valuesKey().isPresent()) {
      findings.add(question, "Bara frågor med alternativ kan hämta alternativ.", "Ta bort egenskapen options.");
    }
    checkDefault();
  }

  private void checkNaming() {
    if (question.key().filter(KeyRules::isUsable).isEmpty()) {
      findings.add(question, "Fältets nyckel (Key) saknas eller kan inte användas.", KeyRules.MEND);
    }
    if (visibleName().isBlank()) {
      findings.add(question, "Fältet saknar ledtext.", "Skriv en ledtext (Field label); skärmläsare läser upp den.");
    }
    if (question.is("readonly")) {
      findings.add(question, "Frågan är skrivskyddad och kan inte besvaras.",
          "Ta bort «Read only», eller byt egenskapen store mot show.");
    }
  }

  private String visibleName() {
    if (type != FieldType.DATETIME) {
      return question.node().path("label").asText("");
    }
    Moment moment = Moment.of(question);
    String date = moment.hasDate() ? question.node().path("dateLabel").asText("") : "";
    String time = moment.hasTime() ? question.node().path("timeLabel").asText("") : "";
    return question.node().path("label").asText("") + date + time;
  }

  private void checkDestination() {
    Optional<Destination> destination = question.destination();
    if (question.property("store").isEmpty()) {
      findings.add(question, "Det är inte sagt vart svaret ska.",
          "Lägg till egenskapen store: case:<informationsklass>, process eller command.");
    } else if (destination.isEmpty()) {
      findings.add(question, "Egenskapen store anger inget känt ställe.",
          "Skriv case:<informationsklass>, process eller command.");
    }
    destination.filter(Destination.Process.class::isInstance).ifPresent(process -> checkFitForProcess());
    checkPrefill(destination);
    checkSource(destination);
    if (question.property("keys").isPresent()) {
      findings.add(question, "Egenskapen keys passar bara på en html-komponent.", "Ta bort egenskapen.");
    }
  }

  private void checkFitForProcess() {
    boolean fit = switch (type) {
      case TEXTFIELD, TEXTAREA, DATETIME -> false;
      case NUMBER -> question.limit("min").isPresent() && question.limit("max").isPresent();
      case CHECKBOX, CHECKLIST, SELECT, RADIO -> true;
    };
    if (!fit) {
      findings.add(question, "Svaret kan innehålla personuppgifter och får inte bli en processvariabel.",
          "Bara alternativ, kryssrutor och tal med både minsta och största värde får gå till process. Välj "
              + "case:<informationsklass> eller command.");
    }
  }

  private void checkPrefill(Optional<Destination> destination) {
    Optional<String> prefill = question.property("prefill");
    if (prefill.isEmpty()) {
      return;
    }
    if (!prefill.get().equals("true") && !prefill.get().equals("false")) {
      findings.add(question, "Egenskapen prefill är varken true eller false.", "Skriv true, eller ta bort den.");
    } else if (question.isPrefilled() && !(destination.orElse(null) instanceof Destination.CaseFile)) {
      findings.add(question, "Bara svar i ärendets akt kan förifyllas.",
          "Ta bort prefill, eller låt svaret gå till case:<informationsklass>.");
    } else if (question.isPrefilled() && destination.equals(Destination.of("case:identity"))) {
      findings.add(question, "Uppgifter om vem deltagaren är förifylls inte.",
          "Ta bort prefill, eller visa name eller birthYear i ett skrivskyddat fält med show: case:identity.");
    }
  }

  private void checkSource(Optional<Destination> destination) {
    if (question.property("source").isEmpty()) {
      return;
    }
    if (question.entrySource().isEmpty()) {
      findings.add(question, "Egenskapen source anger ingen känd källa.",
          "Skriv participant, assessed eller certificate, eller ta bort den.");
    } else if (!(destination.orElse(null) instanceof Destination.CaseFile)) {
      findings.add(question, "Bara svar i ärendets akt har en källa.",
          "Ta bort source, eller låt svaret gå till case:<informationsklass>.");
    }
  }

  private void checkLimits() {
    checkLimitNames();
    switch (type) {
      case TEXTFIELD -> checkText(LONGEST_LINE);
      case TEXTAREA -> checkText(LONGEST_TEXT);
      case NUMBER -> checkNumber();
      case DATETIME -> CHOICES.forEach(this::checkChoice);
      case CHECKBOX, CHECKLIST, SELECT, RADIO -> { }
    }
  }

  private void checkLimitNames() {
    JsonNode limits = question.node().path("validate");
    Set<String> known = type.isText() ? TEXT_LIMITS : type == FieldType.NUMBER ? NUMBER_LIMITS : OTHER_LIMITS;
    limits.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        findings.add(question, "Kontrollen «%s» passar inte på den här frågan.".formatted(name), "Ta bort den.");
      } else if (!isOfItsKind(name, limits.path(name))) {
        findings.add(question, "Kontrollen «%s» är inte ett fast värde.".formatted(name),
            "Skriv ett tal eller kryssa i rutan; uttryck kan inte användas.");
      }
    });
    if (!limits.isMissingNode() && !limits.isObject()) {
      findings.add(question, "Frågans kontroller går inte att läsa.", "Ange dem på nytt i Camunda Modeler.");
    }
  }

  private static boolean isOfItsKind(String name, JsonNode value) {
    return value.isNull() || switch (name) {
      case "required" -> value.isBoolean();
      case "min", "max" -> value.isNumber();
      case "minLength", "maxLength" -> value.isInt() && value.intValue() >= 0;
      default -> value.isTextual();
    };
  }

  private void checkText(int longest) {
    Optional<BigDecimal> most = question.limit("maxLength");
    if (most.isEmpty() || most.get().intValue() > longest || most.get().signum() < 1) {
      findings.add(question, "Texten saknar största längd, eller den är för stor.",
          "Ange «Maximum length», högst %d tecken.".formatted(longest));
    }
    if (isAbove(question.limit("minLength"), most)) {
      findings.add(question, "Minsta längd är större än största längd.", "Ändra en av dem.");
    }
    question.validation("pattern").flatMap(TextPattern::problemOf).ifPresent(problem -> findings.add(question, problem,
        "Skriv ett enklare mönster utan (?, bakåtreferenser och \\s."));
    question.validation("validationType").filter(kind -> !Set.of("email", "phone", "custom", "").contains(kind))
        .ifPresent(kind -> findings.add(question, "Okänd sorts kontroll av texten.",
            "Välj e-post, telefon eller ingen."));
  }

  private void checkNumber() {
    if (isAbove(question.limit("min"), question.limit("max"))) {
      findings.add(question, "Minsta värde är större än största värde.", "Ändra ett av dem.");
    }
    if (question.is("serializeToString")) {
      findings.add(question, "Talet skickas in som text.", "Kryssa ur «Output as string».");
    }
    checkSteps();
  }

  private void checkSteps() {
    JsonNode digits = question.node().path("decimalDigits");
    if (!isAbsent(digits) && (!digits.isInt() || digits.intValue() < 0 || digits.intValue() > 10)) {
      findings.add(question, "Antalet decimaler är inte ett tal från 0 till 10.", "Ändra «Decimal digits».");
    }
    JsonNode step = question.node().path("increment");
    if (!isAbsent(step) && !step.asText().isEmpty()
        && question.increment().filter(size -> size.signum() > 0).isEmpty()) {
      findings.add(question, "Steget är inte ett tal större än noll.", "Ändra «Increment», eller ta bort det.");
    }
  }

  private void checkChoice(String attribute, Set<String> allowed) {
    JsonNode value = question.node().path(attribute);
    if (!isAbsent(value) && !allowed.contains(value.asText())) {
      findings.add(question, "Inställningen «%s» har ett okänt värde.".formatted(attribute),
          "Ställ in den på nytt i Camunda Modeler.");
    }
  }

  private void checkDefault() {
    JsonNode standard = question.node().path("defaultValue");
    if (isAbsent(standard) || question.key().isEmpty()) {
      return;
    }
    Answer<Optional<Object>> read = AnswerReader.read(question, FormValues.plain(standard));
    boolean usable = read instanceof Answer.Accepted<Optional<Object>> accepted
        && accepted.value().map(value -> brokenBy(value).isEmpty()).orElse(true);
    if (!usable) {
      findings.add(question, "Förvalet är inte ett giltigt svar på frågan.", "Ändra eller ta bort «Default value».");
    }
  }

  private List<String> brokenBy(Object value) {
    boolean isTick = type == FieldType.CHECKBOX;
    boolean cannotBeJudged = question.validation("pattern").flatMap(TextPattern::problemOf).isPresent();
    return isTick || cannotBeJudged ? List.of() : new AnswerLimits(Clock.systemDefaultZone()).broken(question, value);
  }

  private static boolean isAbove(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
