package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {

  private static final String FORM = """
      {"type": "default", "id": "known-form", "schemaVersion": 16, "components": [
        {"type": "radio", "id": "Field_position", "key": "position", "label": "Ställningstagande",
         "values": [{"label": "Ja", "value": "YES"}, {"label": "Nej", "value": "NO"}],
         "validate": {"required": true}, "properties": {"store": "command"}}]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"sample.bpmn20.xml", "xbpmn", "sample.xml", "sample.dmn11.xml", "sample.cmmn", "sample.cmmn11.xml",
      "script.js", "script.groovy", "page.html", "Delegate.class", "sample.BPMN", "sample.png", "../sample.bpmn",
      "form", "sample.bpmn ", "åäö.bpmn", ".bpmn"})
  void refusesAnyOtherKindOfFileAndAnyDisguise(String name) {
    assertThat(SampleModel.bpmn().named(name).check()).singleElement().satisfies(violation -> {
      assertThat(violation.file()).isEqualTo(name);
      assertThat(violation.mend()).contains("Byt namn");
    });
  }

  @Test
  void acceptsAModelUnderItsBareNameAndInAFolder() {
    assertThat(SampleModel.bpmn().named("bpmn/some-folder/sample.bpmn").check()).isEmpty();
  }

  @Test
  void refusesAFileOverOneMegabyte() {
    assertThat(SampleModel.bpmn().with("Svara på frågan.", "a".repeat(1_000_001)).check()).singleElement()
        .satisfies(violation -> assertThat(violation.mend()).isEqualTo("Dela upp den."));
  }

  @Test
  void acceptsAFormWhoseServiceTakesItsAnswers() {
    assertThat(new SampleModel("known-form.form", FORM).check()).isEmpty();
  }

  @Test
  void refusesAnAnswerThatTheServiceDoesNotTake() {
    assertThat(form().with("\"key\": \"position\"", "\"key\": \"mood\"").check()).anySatisfy(violation -> {
      assertThat(violation.element()).isEqualTo("mood");
      assertThat(violation.mend()).contains("position");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignment", "deadline", "knownList", "knownDelegate", "execution", "nrOfActiveInstances"})
  void refusesAnAnswerThatWouldStandInForAWordOfTheProgram(String taken) {
    SampleModel shadowing = form().with("\"key\": \"position\"", "\"key\": \"" + taken + "\"");
    assertThat(shadowing.with("\"store\": \"command\"", "\"store\": \"process\"").check()).anySatisfy(violation -> {
      assertThat(violation.file()).isEqualTo("known-form.form");
      assertThat(violation.element()).isEqualTo(taken);
      assertThat(violation.mend()).contains("annan nyckel");
    });
    assertThat(shadowing.with("\"store\": \"command\"", "\"store\": \"case:background\"").check()).isEmpty();
  }

  @Test
  void refusesAListOfOptionsThatTheServiceDoesNotGive() {
    SampleModel listed = form().with("""
        "values": [{"label": "Ja", "value": "YES"}, {"label": "Nej", "value": "NO"}],""", "\"valuesKey\": \"towns\",")
        .with("\"store\": \"command\"", "\"store\": \"command\", \"options\": \"command\"");
    assertThat(listed.check()).anySatisfy(violation -> {
      assertThat(violation.element()).isEqualTo("towns");
      assertThat(violation.mend()).contains("options, summary");
    });
  }

  @Test
  void refusesAFormWhoseIdIsNotItsFileName() {
    assertThat(form().named("other.form").check()).anySatisfy(violation ->
        assertThat(violation.mend()).contains("known-form.form"));
  }

  @Test
  void refusesAStartFormThatStoresInACaseFileThatDoesNotExistYet() {
    SampleModel start = new SampleModel("known-start.form", FORM.replace("known-form", "known-start")
        .replace("\"store\": \"command\"", "\"store\": \"case:background\""));
    assertThat(start.check()).anySatisfy(violation -> {
      assertThat(violation.element()).isEqualTo("position");
      assertThat(violation.mend()).contains("första uppgiften");
    });
  }

  @Test
  void refusesAFormThatIsNoForm() {
    assertThat(new SampleModel("known-form.form", "<html>").check()).hasSize(1);
  }

  private static SampleModel form() {
    return new SampleModel("known-form.form", FORM);
  }
}
