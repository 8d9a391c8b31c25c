package se.gemensamingang.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.fixtures.ProgramTest;

@ProgramTest
class DeadlineDecisionTest {

  private final DeadlineDecision decision;
  private final ProcessEngineConfigurationImpl engine;

  DeadlineDecisionTest(@Autowired DeadlineDecision decision, @Autowired ProcessEngineConfigurationImpl engine) {
    this.decision = decision;
    this.engine = engine;
  }

  @ParameterizedTest
  @CsvSource({"register-referral, 5", "abandon-registration, 20", "give-position, 5", "decide-intake, 2",
      "remind-position, 3", "missing-position, 2", "discuss-and-vote, 10", "missing-quorum, 2",
      "receive-decision, 3", "ask-to-join, 10",
      "write-emergency-request, 1", "abandon-emergency-request, 2", "read-emergency-answer, 1",
      "unanswered-emergency-request, 1", "tell-participant, 3",
      "tell-outcome, 3", "name-caseworker, 5", "prepare-planning, 10", "name-receiver, 3", "take-up-recommendation, 10",
      "arrange-contact, 10", "confirm-wait, 21", "supplement-referral, 10",
      "check-completeness, 2", "complete-referral, 5", "remind-complete-referral, 3", "head-complete-referral, 3",
      "ask-unnamed, 5", "give-advice, 10", "remind-advice, 7", "missing-advice, 2", "take-note, 5", "receive-advice, 5",
      "read-replies, 5"})
  void givesTheWorkingDaysOfTheStep(String step, int days) {
    assertThat(ask(step)).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nap", "GIVE-POSITION", "give-position "})
  void refusesAStepThatIsNotInTheTable(String step) {
    assertThatThrownBy(() -> ask(step)).isInstanceOf(UnknownStep.class);
  }

  @Test
  void refusesNoStepAtAll() {
    assertThatThrownBy(() -> ask(null)).isInstanceOf(UnknownStep.class);
  }

  private int ask(String step) {
    return engine.getCommandExecutorTxRequired().execute(command -> decision.workingDays(step));
  }
}
