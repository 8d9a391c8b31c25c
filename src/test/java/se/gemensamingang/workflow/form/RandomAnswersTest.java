package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.Refusal;

/** Random answers to random small forms, judged by an oracle that knows nothing of how the program judges. */
class RandomAnswersTest {

  private static final Object NOTHING = new Object();
  private static final List<String> CODES = List.of("yes", "no", "unknown");
  private final AnswerValidation validation = new AnswerValidation(Clock.systemDefaultZone());

  @Property(tries = 400)
  void areRefusedExactlyWhereTheOracleRefusesThem(
      @ForAll("questions") List<Question> questions, @ForAll boolean openGate, @ForAll boolean strayKey) {
    FormSchema form = formOf(questions);
    Map<String, Object> answers = new HashMap<>(Map.of("gate", openGate));
    Set<String> expected = new LinkedHashSet<>();
    for (int index = 0; index < questions.size(); index++) {
      Question question = questions.get(index);
      if (question.answer != NOTHING) {
        answers.put("q" + index, question.answer);
      }
      if (question.isWrong(question.gated && !openGate)) {
        expected.add("q" + index);
      }
    }
    if (strayKey) {
      answers.put("stray", 1);
      expected.add("");
    }

    Answer<AcceptedAnswers> answer = validation.validate(form, answers);

    assertThat(refusedIn(answer)).isEqualTo(expected);
    if (answer instanceof Answer.Accepted<AcceptedAnswers> accepted) {
      assertEveryQuestionIsAccountedFor(form, accepted.value(), answers);
    }
  }

  @Provide
  Arbitrary<List<Question>> questions() {
    Arbitrary<String> types = Arbitraries.of("textfield", "number", "checkbox", "select", "checklist");
    Arbitrary<Integer> limits = Arbitraries.integers().between(1, 4);
    Arbitrary<Object> answers = Arbitraries.oneOf(
        Arbitraries.of(NOTHING, "", "  ", true, false, List.of(), "yes", "no ", "maybe", 1.5),
        Arbitraries.strings().withChars("ab \u0000\n").ofMaxLength(7).map(Object.class::cast),
        Arbitraries.integers().between(-5, 5).map(Object.class::cast),
        Arbitraries.of("yes", "no", "unknown", "maybe").list().ofMaxSize(3).map(Object.class::cast));
    return Combinators.combine(types, limits, Arbitraries.of(true, false), Arbitraries.of(true, false), answers)
        .as(Question::new).list().ofMinSize(1).ofMaxSize(4);
  }

  private static void assertEveryQuestionIsAccountedFor(
      FormSchema form, AcceptedAnswers accepted, Map<String, Object> given) {
    for (Field field : form.fields()) {
      long places = List.of(accepted.values().keySet(), accepted.leftEmpty(), accepted.notAsked()).stream()
          .filter(keys -> keys.contains(field.key())).count();
      assertThat(places).as(field.key()).isEqualTo(1);
    }
    accepted.values().forEach((key, value) -> {
      boolean unticked = value.equals(false) && !(given.get(key) instanceof Boolean);
      assertThat(value).isEqualTo(unticked ? false : given.get(key));
    });
  }

  private static Set<String> refusedIn(Answer<AcceptedAnswers> answer) {
    return answer instanceof Answer.Refused<AcceptedAnswers> refused
        ? refused.reasons().stream().map(Refusal::field).collect(Collectors.toSet())
        : Set.of();
  }

  private static FormSchema formOf(List<Question> questions) {
    String[] components = new String[questions.size() + 1];
    components[0] = Forms.field("checkbox", "gate");
    for (int index = 0; index < questions.size(); index++) {
      components[index + 1] = questions.get(index).component("q" + index);
    }
    return Forms.form(components);
  }

  /** A question with its limits, and what somebody answers. */
  record Question(String type, int limit, boolean required, boolean gated, Object answer) {

    String component(String key) {
      String limits = type.equals("textfield") ? "'maxLength':" + limit
          : type.equals("number") ? "'min':" + -limit + ",'max':" + limit : "'x':0";
      return Forms.field(type, key, "'validate':{'required':" + required + "," + limits + "}"
          + (gated ? "," + Forms.hidden("=gate = false") : ""));
    }

    boolean isWrong(boolean hidden) {
      if (isEmpty()) {
        return required && !hidden;
      }
      boolean shapeless = !hasShape();
      boolean no = Boolean.FALSE.equals(answer);
      return shapeless || (hidden ? !no : no && required || !keepsLimit());
    }

    private boolean isEmpty() {
      return answer == NOTHING || answer instanceof String text && text.replaceAll("[ \n]", "").isEmpty()
          || type.equals("checklist") && List.of().equals(answer);
    }

    private boolean hasShape() {
      return switch (type) {
        case "textfield" -> answer instanceof String text && text.indexOf('\u0000') < 0 && text.indexOf('\n') < 0;
        case "number" -> answer instanceof Number;
        case "checkbox" -> answer instanceof Boolean;
        case "select" -> CODES.contains(answer);
        default -> answer instanceof List<?> codes && CODES.containsAll(codes) && Set.copyOf(codes).size() == codes.size();
      };
    }

    private boolean keepsLimit() {
      return switch (type) {
        case "textfield" -> ((String) answer).replaceAll("^[ \n]+|[ \n]+$", "").length() <= limit;
        case "number" -> Math.abs(((Number) answer).doubleValue()) <= limit;
        default -> true;
      };
    }
  }
}
