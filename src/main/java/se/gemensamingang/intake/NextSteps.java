package se.gemensamingang.intake;

import java.time.LocalDate;

/** Until when the steps after a decision are done. */
@FunctionalInterface
public interface NextSteps {

  /**
   * The last day of a step that begins today.
   *
   * @param step a step of the decision table {@code deadline}
   * @return the day
   */
  LocalDate lastDay(String step);
}
