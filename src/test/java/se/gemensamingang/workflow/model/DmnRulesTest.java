package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmnRulesTest {

  private static final SampleModel DEADLINES = SampleModel.read("deadline.dmn", "/bpmn/workflow/deadline.dmn");

  @Test
  void acceptsTheDeadlinesOfThePackage() {
    assertThat(DEADLINES.check()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "no time to live | camunda:historyTimeToLive=\"P1825D\" | `` | deadline | History time to live",
      "no name | id=\"deadline\" name=\"Tidsfrist\" | id=\"deadline\" | `` | Camunda Modeler",
      "blank name | name=\"Tidsfrist\" | name=\" \" | deadline | svenskt namn",
      "id is not the file's name | id=\"deadline\" | id=\"other\" | `` | deadline",
      "another language | <inputExpression id=\"deadline_expression_step\" | <inputExpression id=\"deadline_expression_step\" expressionLanguage=\"javascript\" | deadline_expression_step | FEEL",
      "another language in a cell | <inputEntry id=\"deadline_step_decideIntake\" | <inputEntry expressionLanguage=\"groovy\" id=\"deadline_step_decideIntake\" | deadline_step_decideIntake | FEEL",
      "the engine's own language | <outputEntry id=\"deadline_days_decideIntake\" | <outputEntry expressionLanguage=\"juel\" id=\"deadline_days_decideIntake\" | deadline_days_decideIntake | FEEL",
      "another language everywhere | id=\"deadlines\" | id=\"deadlines\" expressionLanguage=\"juel\" | deadlines | FEEL",
      "no working days | <text>2</text> | <text></text> | deadline_rule_decideIntake | Rätta",
      "nought working days | <text>2</text> | <text>0</text> | deadline_rule_decideIntake | Rätta",
      "too many working days | <text>2</text> | <text>251</text> | deadline_rule_decideIntake | Rätta",
      "a computed deadline | <text>2</text> | <text>1 + 1</text> | deadline_rule_decideIntake | Rätta",
      "a step twice | \"decide-intake\" | \"receive-decision\" | deadline_rule_receiveDecision | Rätta",
      "a step that open cases need is gone | \"give-position\" | \"give-answer\" | deadline | Lägg tillbaka raden",
      "several answers | hitPolicy=\"UNIQUE\" | hitPolicy=\"COLLECT\" | deadline_table | Rätta",
      "another column | name=\"workingDays\" | name=\"days\" | deadline_table | Rätta"})
  void refusesWithFileElementAndMend(String rule, String part, String replacement, String element, String mend) {
    assertThat(DEADLINES.with(part, replacement).check()).as(rule).anySatisfy(violation -> {
      assertThat(violation.file()).isEqualTo("deadline.dmn");
      assertThat(violation.element()).isEqualTo(element);
      assertThat(violation.mend()).contains(mend);
    });
  }

  @ParameterizedTest
  @CsvSource({"1", "250"})
  void acceptsTheShortestAndTheLongestDeadline(String days) {
    assertThat(DEADLINES.with("<text>2</text>", "<text>" + days + "</text>").check()).isEmpty();
  }

  @Test
  void readsNoFileThroughAnEntity() {
    assertThat(DEADLINES.with("<definitions", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions")
        .check()).hasSize(1);
  }
}
