package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same conditions and answers, judged by the server and by the form viewer that Tasklist ships. */
class ConditionDifferentialTest {

  private static final List<String> QUESTIONS = List.of(
      Forms.field("textfield", "word"), Forms.field("number", "amount"), Forms.field("select", "choice"),
      Forms.field("radio", "pick"), Forms.field("checkbox", "tick"), Forms.field("checklist", "several"),
      Forms.field("datetime", "day", "'subtype':'date'"));

  private static final List<String> ATOMS = List.of(
      "word = \"x\"", "word != \"\"", "word in (\"x\",\"5\")",
      "amount = 0.3", "amount != -1.5", "amount > 5", "amount >= 5", "amount < 0.3", "amount <= -1", "amount = null",
      "amount in [0,5]", "choice = \"yes\"", "choice != null", "choice in (\"no\",\"unknown\")", "pick in [\"yes\",\"no\"]",
      "tick = true", "tick != true", "list contains(several, \"yes\")", "day = null");

  private static final List<String> JOINED = List.of("not(%s)", "%s or amount > 5", "not((%s) and amount < 5)",
      "tick = true and (%s)");

  private static final Map<String, List<Object>> ANSWERS = Map.of(
      "word", List.of("", "x", " ", "5", "X"),
      "amount", Arrays.asList(null, 0, 5, 6, 4.9, -1, -1.5, 0.3, 0.30000000000000004),
      "choice", Arrays.asList(null, "yes", "no"),
      "pick", Arrays.asList(null, "yes", "unknown"),
      "tick", List.of(true, false),
      "several", List.of(List.of(), List.of("yes"), List.of("no", "unknown"), List.of("no", "yes")),
      "day", Arrays.asList(null, "2026-11-22"));

  private static FormJs viewer;

  @BeforeAll
  static void open() {
    viewer = new FormJs();
  }

  @AfterAll
  static void close() {
    if (viewer != null) {
      viewer.close();
    }
  }

  @Test
  void isJudgedByTheServerAsByTheBrowser() {
    FormSchema form = Forms.form(QUESTIONS.toArray(String[]::new));
    List<String> conditions = conditions();
    List<Condition> onServer = conditions.stream().map(each -> Condition.parse(each, form.questions(), List.of())).toList();
    List<Map<String, Object>> answers = answers(9);

    List<List<Object>> inBrowser = viewer.judge(Forms.json(QUESTIONS), conditions, answers);

    SoftAssertions all = new SoftAssertions();
    IntStream.range(0, answers.size()).forEach(row -> IntStream.range(0, conditions.size()).forEach(column ->
        all.assertThat(onServer.get(column).holds(answers.get(row)))
            .as("%s for %s", conditions.get(column), answers.get(row))
            .isEqualTo(Boolean.TRUE.equals(inBrowser.get(row).get(column)))));
    all.assertAll();
  }

  @Test
  void isHiddenOnTheServerWhenItIsNotSubmittedByTheBrowser() {
    List<String> components = new ArrayList<>(QUESTIONS);
    components.add(Forms.field("textfield", "own", Forms.hidden("=not(choice = \"yes\")")));
    components.add(Forms.field("checkbox", "other", Forms.hidden("=amount > 5 or word in (\"x\",\"5\")")));
    components.add("{'type':'group','id':'group','label':'Grupp','components':[%s],%s}".formatted(
        Forms.field("number", "inside"), Forms.hidden("=list contains(several, \"yes\")")));
    components.add("{'type':'group','id':'around','label':'Grupp','components':[%s,%s],%s}".formatted(
        Forms.field("radio", "chosen"), Forms.field("textfield", "depending", Forms.hidden("=chosen != \"yes\"")),
        Forms.hidden("=tick = true")));
    FormSchema form = Forms.form(components.toArray(String[]::new));
    List<Map<String, Object>> fillings = answersById(9);
    IntStream.range(0, fillings.size()).forEach(row ->
        fillings.get(row).put("id_chosen", List.of("yes", "no", "unknown").get(row % 3)));

    List<FormJs.Outcome> outcomes = viewer.fillIn(Forms.json(components), fillings);

    assertThat(outcomes).allSatisfy(outcome -> {
      for (String key : List.of("own", "other", "inside", "chosen", "depending")) {
        assertThat(form.hides(form.questions().get(key), outcome.submitted()))
            .as("%s with %s", key, outcome.submitted())
            .isEqualTo(!outcome.submitted().containsKey(key));
      }
    });
  }

  private static List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    for (int index = 0; index < ATOMS.size(); index++) {
      String atom = ATOMS.get(index);
      String closed = atom.contains("[") ? "(" + atom + ")" : atom;
      conditions.add("=" + atom);
      // Two of the four in turn: judging a condition takes the browser about a millisecond.
      conditions.add("=" + JOINED.get(index % 4).formatted(closed));
      conditions.add("=" + JOINED.get((index + 1) % 4).formatted(closed));
    }
    return conditions;
  }

  /** The same every run; the first rows take every value of every question. */
  private static List<Map<String, Object>> answers(int rows) {
    Random random = new Random(11);
    return IntStream.range(0, rows).mapToObj(row -> {
      Map<String, Object> filling = new HashMap<>();
      ANSWERS.forEach((key, values) -> filling.put(key,
          values.get(row < 9 ? row % values.size() : random.nextInt(values.size()))));
      return filling;
    }).toList();
  }

  private static List<Map<String, Object>> answersById(int rows) {
    return answers(rows).stream().map(filling -> {
      Map<String, Object> byId = new HashMap<>();
      filling.forEach((key, value) -> byId.put("id_" + key, value));
      return byId;
    }).toList();
  }
}
