package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTableRulesTest {

  private static final SampleModel AGES = SampleModel.read("target-group-age.dmn", "/bpmn/intake/target-group-age.dmn");

  @Test
  void acceptsTheAgesOfThePackage() {
    assertThat(AGES.check()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "999", "``"})
  void acceptsWholeYearsAndNoLimit(String years) {
    assertThat(AGES.with("<text>18</text>", "<text>" + years.replace("`", "") + "</text>").check()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "a computed age | <text>18</text> | <text>9 + 9</text> | targetGroupAge_rule_ADULTS | hela år",
      "half a year | <text>18</text> | <text>18.5</text> | targetGroupAge_rule_ADULTS | hela år",
      "an age below nought | <text>18</text> | <text>-1</text> | targetGroupAge_rule_ADULTS | hela år",
      "another column | name=\"youngest\" | name=\"least\" | targetGroupAge_table | kolumnen targetGroup",
      "several answers | hitPolicy=\"UNIQUE\" | hitPolicy=\"COLLECT\" | targetGroupAge_table | Unique"})
  void refusesWithElementAndMend(String rule, String part, String replacement, String element, String mend) {
    assertThat(AGES.with(part, replacement).check()).as(rule).anySatisfy(violation -> {
      assertThat(violation.element()).isEqualTo(element);
      assertThat(violation.mend()).contains(mend);
    });
  }

  @Test
  void holdsTheTableOfPlatformsToTheSame() {
    SampleModel platforms = SampleModel.read("platform-age.dmn", "/bpmn/intake/platform-age.dmn");

    assertThat(platforms.check()).isEmpty();
    assertThat(platforms.with("<text>24</text>", "<text>20 + 4</text>").check())
        .anySatisfy(violation -> assertThat(violation.element()).isEqualTo("platformAge_rule_peak"));
    assertThat(platforms.with("<text>platform</text>", "<text>place</text>").check())
        .anySatisfy(violation -> assertThat(violation.mend()).contains("kolumnen platform"));
  }

  @Test
  void refusesLimitsThatAreTurnedRound() {
    assertThat(AGES.with("<outputEntry id=\"targetGroupAge_oldest_ADULTS\"><text></text>",
        "<outputEntry id=\"targetGroupAge_oldest_ADULTS\"><text>17</text>").check())
        .anySatisfy(violation -> assertThat(violation.element()).isEqualTo("targetGroupAge_rule_ADULTS"));
  }
}
