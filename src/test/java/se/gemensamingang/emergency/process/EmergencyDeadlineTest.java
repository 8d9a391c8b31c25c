package se.gemensamingang.emergency.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.fixtures.ProgramTest;

@ProgramTest
class EmergencyDeadlineTest {

  @Autowired private DecisionService decisions;

  @ParameterizedTest
  @CsvSource({
      "ONE_HOUR, 0, 20", "ONE_HOUR, 480, 20",
      "FOUR_HOURS, 0, 60", "FOUR_HOURS, 480, 60",
      "END_OF_DAY, 480, 120", "END_OF_DAY, 360, 120", "END_OF_DAY, 359, 30", "END_OF_DAY, 90, 30",
      "END_OF_DAY, 89, 20", "END_OF_DAY, 1, 20", "END_OF_DAY, 0, 20",
      "LATER, 480, 20"})
  void givesEachOneAskedMinutesThatLeaveTimeToAskAnother(String urgency, int minutesLeft, int minutes) {
    Object answer = decisions.evaluateDecisionTableByKey("emergency-deadline",
        Variables.putValue("emergencyUrgency", urgency).putValue("minutesLeftOfDay", minutesLeft)).getSingleEntry();

    assertThat(answer).isEqualTo(minutes);
  }
}
