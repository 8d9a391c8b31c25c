package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static se.gemensamingang.workflow.form.Forms.field;
import static se.gemensamingang.workflow.form.Forms.form;
import static se.gemensamingang.workflow.form.Forms.hidden;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Refusal;

/** Every way an answer can be wrong, from both sides of its border. */
class AnswerValidationTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneId.of("Europe/Stockholm"));
  private final AnswerValidation validation = new AnswerValidation(TODAY);

  @Test
  void isSortedByWhereItGoes() {
    FormSchema form = form(field("textfield", "need", "'validate':{'maxLength':9},'properties':{'store':'case:health'}"),
        field("radio", "outcome", "'properties':{'store':'process'}"), field("checkbox", "urgent"),
        field("textfield", "empty"), field("checkbox", "other", hidden("=urgent = false")));

    AcceptedAnswers answers = accepted(form, Map.of("need", " ord ", "outcome", "yes", "empty", "  "));

    assertThat(answers.forCaseFile()).isEqualTo(Map.of(InformationClass.HEALTH, Map.of("need", " ord ")));
    assertThat(answers.forProcess()).isEqualTo(Map.of("outcome", "yes"));
    assertThat(answers.forCommand()).isEqualTo(Map.of("urgent", false));
    assertThat(answers.leftEmpty()).containsExactly("empty");
    assertThat(answers.notAsked()).containsExactly("other");
  }

  @Test
  void isRefusedWhenARequiredAnswerIsMissing() {
    for (String type : List.of("textfield", "textarea", "number", "select", "radio", "checklist", "datetime", "checkbox")) {
      FormSchema form = form(field(type, "must", "'validate':{'required':true,'maxLength':9}"));
      assertThat(refusals(form, Map.of())).as(type)
          .containsExactly(new Refusal("must", "Fältet «%s» måste fyllas i."
              .formatted(type.equals("datetime") ? "must" : "Fråga must")));
      assertThat(refusals(form, Collections.singletonMap("must", null))).hasSize(1);
      assertThat(refusals(form, Map.of("must", " \t\u00A0"))).hasSize(1);
    }
    assertThat(refusals(form(field("checklist", "must", "'validate':{'required':true}")), Map.of("must", List.of()))).hasSize(1);
    assertThat(refusals(form(field("checkbox", "must", "'validate':{'required':true}")), Map.of("must", false))).hasSize(1);
  }

  @Test
  void isRefusedWhenTheFormDoesNotAskForIt() {
    assertThat(refusals(form(field("checkbox", "tick")), Map.of("MARKER", "x")))
        .singleElement().satisfies(refusal -> {
          assertThat(refusal.field()).isEmpty();
          assertThat(refusal.reason()).doesNotContain("MARKER");
        });
  }

  @Test
  void isIgnoredWhenItIsOnlyShown() {
    FormSchema form = form(field("checkbox", "tick"),
        field("textfield", "now", "'readonly':true,'properties':{'show':'case:social'}"));
    assertThat(accepted(form, Map.of("tick", true, "now", List.of("anything"))).values()).isEqualTo(Map.of("tick", true));
  }

  @Test
  void isRefusedWhenATextIsTooShortOrTooLong() {
    FormSchema form = form(field("textfield", "word", "'validate':{'minLength':2,'maxLength':4}"));
    refuses(form, "word", "a");
    accepts(form, "word", "ab");
    accepts(form, "word", "  abcd  ");
    refuses(form, "word", "abcde");
    refuses(form, "word", "a".repeat(100_000));
  }

  @Test
  void isRefusedWhenATextHoldsWhatCannotBeStored() {
    FormSchema form = form(field("textfield", "line"), field("textarea", "lines"));
    accepts(form, "lines", "en\r\ntvå\ttre 😀");
    for (String text : List.of("a\u0000", "a\u0007", "a\u001B[0m", "a\u0085", "a\uD800", "\uDC00a")) {
      refuses(form, "line", text);
      refuses(form, "lines", text);
    }
    refuses(form, "line", "en\ntvå");
  }

  @Test
  void isRefusedWhenAValueIsOfAnotherType() {
    Map<String, List<Object>> wrong = Map.of(
        "textfield", List.of(1, true, List.of("a"), Map.of("a", 1)),
        "textarea", List.of(1.5, new byte[] {1}),
        "number", List.of("1", true, Double.NaN, Double.POSITIVE_INFINITY, new java.math.BigDecimal("1"), List.of(1)),
        "checkbox", List.of("true", 1),
        "select", List.of(1, true, List.of("yes")),
        "radio", List.of(Map.of("value", "yes")),
        "checklist", List.of("yes", 1, Map.of(), List.of(1), List.of(List.of("yes"))),
        "datetime", List.of(20261122, new java.util.Date(0)));
    wrong.forEach((type, values) -> values.forEach(value -> refuses(form(field(type, "odd")), "odd", value)));
  }

  @Test
  void isRefusedWhenAnOptionIsNotOffered() {
    FormSchema form = form(field("select", "choice"), field("radio", "pick"), field("checklist", "several"));
    accepts(form, "choice", "yes");
    refuses(form, "choice", "Yes");
    refuses(form, "pick", "maybe");
    accepts(form, "several", List.of("no", "yes"));
    refuses(form, "several", List.of("no", "maybe"));
    refuses(form, "several", List.of("no", "no"));
    refuses(form, "several", Arrays.asList("no", null));
  }

  @Test
  void isReadWhenAChecklistComesAsJsonText() {
    FormSchema form = form(field("checklist", "several"));
    assertThat(accepted(form, Map.of("several", "[\"no\",\"yes\"]")).values()).isEqualTo(Map.of("several", List.of("no", "yes")));
    assertThat(accepted(form, Map.of("several", "[]")).leftEmpty()).containsExactly("several");
    refuses(form, "several", "[\"no\"");
    refuses(form, "several", "{\"a\":\"no\"}");
    refuses(form, "several", "[".repeat(19_000));
  }

  @Test
  void isLeftToTheServiceWhenTheServiceGaveTheOptions() {
    FormSchema form = form("{'type':'select','id':'u','key':'unit','label':'Enhet','valuesKey':'units',"
        + "'properties':{'store':'command','options':'command'}}");
    accepts(form, "unit", "any-unit");
    refuses(form, "unit", "x".repeat(256));
    refuses(form, "unit", "a\u0000");
  }

  @Test
  void isRefusedWhenANumberIsOutsideItsLimits() {
    FormSchema form = form(field("number", "size", "'validate':{'min':-1,'max':2.5},'decimalDigits':2,'increment':'0.05'"));
    for (Object good : List.of(-1, 2.5, 0, 0.05, 2L, (short) 1, 1.0, 0.1f)) {
      accepts(form, "size", good);
    }
    for (Object bad : List.of(-1.05, 2.55, 0.051, 0.01, Long.MAX_VALUE, 1e300, 5e-324)) {
      refuses(form, "size", bad);
    }
  }

  @Test
  void isRefusedWhenADateIsNotInTheCalendar() {
    FormSchema form = form(field("datetime", "day"));
    accepts(form, "day", "2024-02-29");
    for (String bad : List.of("2026-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01-01T00:00", "+12026-01-01", "i dag",
        " 2026-01-01", "２０２６-01-01")) {
      refuses(form, "day", bad);
    }
  }

  @Test
  void isRefusedWhenADayHasPassedAndMayNot() {
    FormSchema form = form(field("datetime", "day", "'disallowPassedDates':true"));
    accepts(form, "day", "2026-11-23");
    refuses(form, "day", "2026-11-22");
  }

  @Test
  void isRefusedWhenATimeHasAnotherShapeThanTheFormGives() {
    FormSchema form = form(field("datetime", "local", "'subtype':'time','timeSerializingFormat':'no_timezone'"),
        field("datetime", "offset", "'subtype':'time','timeSerializingFormat':'utc_offset'"),
        field("datetime", "utc", "'subtype':'datetime','timeSerializingFormat':'utc_normalized'"));
    accepts(form, "local", "23:59");
    refuses(form, "local", "24:00");
    refuses(form, "local", "9:00");
    refuses(form, "local", "09:00Z");
    accepts(form, "offset", "09:00+01:00");
    refuses(form, "offset", "09:00+25:00");
    accepts(form, "utc", "2026-11-22T09:00Z");
    refuses(form, "utc", "2026-02-30T09:00Z");
    refuses(form, "utc", "2026-11-22T09:00");
    refuses(form, "utc", "2026-11-22");
  }

  @Test
  void isRefusedWhenATextBreaksItsPattern() {
    FormSchema form = form(field("textfield", "plate", "'validate':{'maxLength':9,'validationType':'custom','pattern':'^[A-Z]{3}\\\\d{3}$'}"));
    accepts(form, "plate", "ABC123");
    refuses(form, "plate", "ABC1234");
  }

  @Test
  void isJudgedInTimeEvenByAPatternThatWouldBacktrackForEver() {
    FormSchema form = form(field("textarea", "text", "'validate':{'maxLength':10000,'pattern':'^(a+)+$'}"));
    long before = System.nanoTime();
    refuses(form, "text", "a".repeat(9_000) + "!");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "phone"})
  void isRefusedWhenItIsNoAddressOrNumber(String kind) {
    FormSchema form = form(field("textfield", "to", "'validate':{'maxLength':99,'validationType':'" + kind + "'}"));
    accepts(form, "to", kind.equals("email") ? "namn@exempel.se" : "+46701740605");
    refuses(form, "to", "exempel");
  }

  @Test
  void isRefusedWhenItsFieldIsHidden() {
    FormSchema form = form(field("checkbox", "tick"),
        "{'type':'group','id':'g','components':[%s],%s}".formatted(
            field("textfield", "why", "'validate':{'maxLength':9,'required':true}"), hidden("=tick = false")));
    assertThat(refusals(form, Map.of("tick", false, "why", "x"))).extracting(Refusal::field).containsExactly("why");
    assertThat(refusals(form, Map.of("tick", false, "why", ""))).isEmpty();
    assertThat(refusals(form, Map.of("tick", false))).isEmpty();
    assertThat(refusals(form, Map.of("tick", true))).extracting(Refusal::field).containsExactly("why");
    assertThat(refusals(form, Map.of("tick", true, "why", "x"))).isEmpty();
  }

  @Test
  void isNeverRepeatedInTheReason() {
    String types = "textfield textarea number checkbox select radio checklist datetime";
    for (String type : types.split(" ")) {
      FormSchema form = form(field(type, "any", "'validate':{'maxLength':3,'max':0,'pattern':'^x$','validationType':'email'}"));
      for (Object value : List.of("MARKER", 4711.5, List.of("MARKER"), Map.of("MARKER", "MARKER"))) {
        assertThat(refusals(form, Map.of("any", value))).isNotEmpty()
            .allSatisfy(refusal -> assertThat(refusal.reason()).doesNotContain("MARKER", "4711"));
      }
    }
  }

  private void accepts(FormSchema form, String key, Object value) {
    assertThat(refusals(form, single(key, value))).as("%s", value).isEmpty();
  }

  private void refuses(FormSchema form, String key, Object value) {
    assertThat(refusals(form, single(key, value))).as("%s", value).isNotEmpty()
        .allSatisfy(refusal -> assertThat(refusal.field()).isEqualTo(key));
  }

  private static Map<String, Object> single(String key, Object value) {
    Map<String, Object> answers = new HashMap<>();
    answers.put(key, value);
    return answers;
  }

  private List<Refusal> refusals(FormSchema form, Map<String, Object> answers) {
    return validation.validate(form, answers) instanceof Answer.Refused<AcceptedAnswers> refused ? refused.reasons() : List.of();
  }

  private AcceptedAnswers accepted(FormSchema form, Map<String, Object> answers) {
    return ((Answer.Accepted<AcceptedAnswers>) validation.validate(form, answers)).value();
  }
}
