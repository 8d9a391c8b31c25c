package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a form file is damaged, the rules answer: with what is wrong, or with nothing. They never fail themselves. */
class DamagedFormsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> ODD_VALUES = List.of("null", "true", "\"\"", "\"x\"", "\"=x\"", "-1", "1.5", "1e400",
      "99999999999999999999", "[]", "{}", "[null]", "[1]", "{\"x\":null}", "\"{{\"", "\"command\"");
  private static final String RICH = Forms.json(
      Forms.field("textfield", "line", "'validate':{'maxLength':20,'minLength':1,'pattern':'[a-z]+'},'defaultValue':'a'"),
      Forms.field("number", "size", "'validate':{'min':1,'max':9},'decimalDigits':1,'increment':'0.5','defaultValue':1"),
      Forms.field("checklist", "kinds", "'defaultValue':['yes']"),
      Forms.field("datetime", "day", "'subtype':'datetime','timeSerializingFormat':'utc_offset'"),
      Forms.field("checkbox", "agrees", "'conditional':{'hide':'=size > 3'}"),
      "{'type':'select','id':'id_listed','key':'listed','label':'Välj','valuesKey':'towns',"
          + "'properties':{'store':'command','options':'command'}}",
      "{'type':'html','id':'id_page','content':'<p>{{told}}</p>','properties':{'show':'command','keys':'told'}}",
      "{'type':'table','id':'id_table','dataSource':'=plans','columns':[{'key':'a','label':'A'}],"
          + "'properties':{'show':'command'}}");

  @ParameterizedTest
  @MethodSource("forms")
  void isJudgedWhateverSinglePartIsMissing(String form) throws JsonProcessingException {
    int parts = places(JSON.readTree(form)).size();
    assertThat(parts).isGreaterThan(10);
    for (int part = 0; part < parts; part++) {
      JsonNode damaged = JSON.readTree(form);
      places(damaged).get(part).remove();
      assertIsJudged(damaged.toString());
    }
  }

  @Property(tries = 400)
  void isJudgedHoweverItIsDamaged(@ForAll("goodForms") String form, @ForAll("damages") List<Integer> damages)
      throws JsonProcessingException {
    JsonNode damaged = JSON.readTree(form);
    for (int number : damages) {
      List<Place> places = places(damaged);
      if (!places.isEmpty()) {
        Place place = places.get(number % places.size());
        int kind = number / places.size() % (ODD_VALUES.size() + 1);
        if (kind == ODD_VALUES.size()) {
          place.remove();
        } else {
          place.set(JSON.readTree(ODD_VALUES.get(kind)));
        }
      }
    }
    assertIsJudged(damaged.toString());
  }

  static List<String> forms() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      List<String> texts = new ArrayList<>(List.of(RICH));
      for (Path file : files.filter(each -> each.toString().endsWith(".form")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  @Provide
  Arbitrary<String> goodForms() throws IOException {
    return Arbitraries.of(forms());
  }

  @Provide
  Arbitrary<List<Integer>> damages() {
    return Arbitraries.integers().between(0, 100_000).list().ofMinSize(1).ofMaxSize(5);
  }

  /** A form that the rules let through can also be filled in: what comes back is an answer, whatever was submitted. */
  private static void assertIsJudged(String form) {
    List<Violation> violations = new FormRules().check("damaged.form", form);
    assertThat(violations).allSatisfy(violation -> assertThat(violation.mend()).isNotBlank());
    if (violations.isEmpty()) {
      FormSchema accepted = FormSchema.parse(form);
      assertThat(new AnswerValidation(Clock.systemDefaultZone()).validate(accepted, Map.of())).isNotNull();
      assertThat(accepted.fields()).allSatisfy(field -> assertThat(field.destination()).isNotNull());
    }
  }

  private static List<Place> places(JsonNode node) {
    List<Place> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object.properties().forEach(each -> {
        found.add(new Place(object, each.getKey(), 0));
        found.addAll(places(each.getValue()));
      });
    } else if (node instanceof ArrayNode list) {
      for (int index = 0; index < list.size(); index++) {
        found.add(new Place(list, "", index));
        found.addAll(places(list.get(index)));
      }
    }
    return found;
  }

  private record Place(JsonNode parent, String name, int index) {

    void remove() {
      if (parent instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) parent).remove(index);
      }
    }

    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) parent).set(index, value);
      }
    }
  }
}
