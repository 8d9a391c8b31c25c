package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.Refusal;

/** What the form viewer that Tasklist ships finds fault with, the server refuses, and nothing else of what it tried. */
class AnswerDifferentialTest {

  private static final List<String> QUESTIONS = List.of(
      Forms.field("textfield", "short", "'validate':{'minLength':3,'maxLength':5}"),
      Forms.field("textfield", "plate", "'validate':{'maxLength':100,'pattern':'^[A-Z]{3} \\\\d{2}[A-Z0-9]$'}"),
      Forms.field("textfield", "mail", "'validate':{'maxLength':100,'validationType':'email'}"),
      Forms.field("textfield", "phone", "'validate':{'maxLength':100,'validationType':'phone'}"),
      Forms.field("textarea", "must", "'validate':{'maxLength':100,'required':true}"),
      Forms.field("number", "size", "'validate':{'min':-2,'max':7.5},'decimalDigits':1"),
      Forms.field("number", "step", "'increment':'0.25'"),
      Forms.field("checkbox", "tick", "'validate':{'required':true}"),
      Forms.field("checklist", "several", "'validate':{'required':true}"),
      Forms.field("select", "choice", "'validate':{'required':true}"));

  private static final Map<String, List<Object>> TRIED = Map.of(
      "short", List.of("", "ab", " ab ", "abc", "  abcde  ", "abcdef", "åäö", "a😀"),
      "plate", List.of("ABC 12D", "abc 12D", "ABC 12D ", "xABC 12D"),
      "mail", List.of("a@b", "a@b.se", "a@b.se ", "@b.se", "a b@c.se", "å@b.se"),
      "phone", List.of("+46701740605", "0701740605", "0046701740605", "+46 701740605", "tel +46701740605"),
      "must", List.of("", "x"),
      "size", List.of(-2, -2.1, 7.5, 7.6, 0, 1.25, 1, 8),
      "step", List.of(0, 0.25, 0.3, 1.5, -0.75),
      "tick", List.of(true, false),
      "several", List.of(List.of(), List.of("yes"), List.of("yes", "no")),
      "choice", List.of("", "yes"));

  @Test
  void isRefusedByTheServerWhenTheBrowserFindsFaultWithIt() {
    FormSchema form = Forms.form(QUESTIONS.toArray(String[]::new));
    List<Map<String, Object>> fillings = fillings();
    List<FormJs.Outcome> outcomes;
    try (FormJs viewer = new FormJs()) {
      outcomes = viewer.fillIn(Forms.json(QUESTIONS), fillings);
    }
    AnswerValidation server = new AnswerValidation(Clock.systemDefaultZone());

    assertThat(outcomes).hasSameSizeAs(fillings).allSatisfy(outcome ->
        assertThat(refusedBy(server.validate(form, outcome.submitted())))
            .as("%s", outcome.submitted())
            .containsExactlyInAnyOrderElementsOf(outcome.faulty()));
  }

  private static Set<String> refusedBy(Answer<AcceptedAnswers> answer) {
    return answer instanceof Answer.Refused<AcceptedAnswers> refused
        ? refused.reasons().stream().map(Refusal::field).map(key -> "id_" + key).collect(Collectors.toSet())
        : Set.of();
  }

  private static List<Map<String, Object>> fillings() {
    int rows = TRIED.values().stream().mapToInt(List::size).max().orElseThrow();
    List<Map<String, Object>> fillings = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Map<String, Object> filling = new HashMap<>();
      for (Map.Entry<String, List<Object>> tried : TRIED.entrySet()) {
        filling.put("id_" + tried.getKey(), tried.getValue().get(row % tried.getValue().size()));
      }
      fillings.add(filling);
    }
    return fillings;
  }
}
