package se.gemensamingang.workflow.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The limits a form's author sets on an answer of the right type: lengths, sizes, patterns, decimals, days. */
final class AnswerLimits {

  private final Clock clock;

  AnswerLimits(Clock clock) {
    this.clock = clock;
  }

  /** What is wrong with an answer, in plain Swedish; nothing when it keeps every limit. */
  List<String> broken(Component question, Object answer) {
    List<String> reasons = new ArrayList<>();
    switch (question.fieldType().orElseThrow()) {
      case TEXTFIELD, TEXTAREA -> judgeText(question, (String) answer, reasons);
      case NUMBER -> judgeNumber(question, new BigDecimal(answer.toString()), reasons);
      case DATETIME -> judgeMoment(question, (String) answer, reasons);
      case CHECKBOX -> judgeTick(question, answer, reasons);
      case CHECKLIST, SELECT, RADIO -> { }
    }
    return reasons.stream().map(reason -> reason.formatted(question.label())).toList();
  }

  private static void judgeText(Component question, String text, List<String> reasons) {
    int length = BrowserText.trim(text).length();
    question.limit("minLength").filter(least -> length < least.intValue()).ifPresent(least ->
        reasons.add("Texten i «%s» måste vara minst " + least.intValue() + " tecken. Skriv mer."));
    question.limit("maxLength").filter(most -> length > most.intValue()).ifPresent(most ->
        reasons.add("Texten i «%s» får vara högst " + most.intValue() + " tecken. Korta texten."));
    question.validation("pattern").map(TextPattern::compile).filter(pattern -> !pattern.matcher(text).find())
        .ifPresent(pattern -> reasons.add("Svaret i «%s» är inte skrivet på rätt sätt. Läs hjälptexten vid fältet."));
    question.validation("validationType").ifPresent(kind -> judgeKind(kind, text, reasons));
  }

  /** Camunda Modeler also writes "custom", for a text with a pattern. */
  private static void judgeKind(String kind, String text, List<String> reasons) {
    if (kind.equals("email") && !ContactShapes.EMAIL.matcher(text).find()) {
      reasons.add("Fyll i en e-postadress i «%s», till exempel namn@exempel.se.");
    }
    if (kind.equals("phone") && !ContactShapes.PHONE.matcher(text).find()) {
      reasons.add("Fyll i ett telefonnummer med landsnummer och utan mellanslag i «%s», till exempel +46701740605.");
    }
  }

  private static void judgeNumber(Component question, BigDecimal number, List<String> reasons) {
    question.limit("min").filter(least -> number.compareTo(least) < 0).ifPresent(least ->
        reasons.add("Talet i «%s» får inte vara mindre än " + least.toPlainString() + "."));
    question.limit("max").filter(most -> number.compareTo(most) > 0).ifPresent(most ->
        reasons.add("Talet i «%s» får inte vara större än " + most.toPlainString() + "."));
    question.decimal("decimalDigits").filter(most -> decimalsOf(number) > most.intValue()).ifPresent(most ->
        reasons.add(most.signum() == 0 ? "Fyll i ett heltal i «%s»."
            : "Talet i «%s» får ha högst " + most.intValue() + " decimaler."));
    question.increment().filter(step -> step.signum() > 0 && number.remainder(step).signum() != 0)
        .ifPresent(step -> reasons.add("Talet i «%s» ska gå jämnt upp i steg om " + step.toPlainString() + "."));
  }

  private static int decimalsOf(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private void judgeMoment(Component question, String text, List<String> reasons) {
    Moment moment = Moment.of(question);
    if (question.is("disallowPassedDates") && moment.hasDate()
        && moment.dayOf(text).isBefore(LocalDate.now(clock))) {
      reasons.add("Datumet i «%s» har redan varit. Välj i dag eller en senare dag.");
    }
  }

  private static void judgeTick(Component question, Object answer, List<String> reasons) {
    if (question.isRequired() && !Boolean.TRUE.equals(answer)) {
      reasons.add("Fältet «%s» måste fyllas i.");
    }
  }
}
