package se.gemensamingang.casefile;

import se.gemensamingang.directory.Caseworker;

/** What the case page asks of capabilities whose steps not everybody in the case may know of. */
public interface StepDiscretion {

  /**
   * Whether somebody may know that a step waits.
   *
   * @param step a step of the case
   * @param reader somebody who works in the case
   * @return true also for steps that are not the capability's own
   */
  boolean mayKnow(WaitingStep step, Caseworker reader);

  /**
   * Whether a step gives whoever has it a part in the whole case, or only in what the step is about.
   *
   * @param step a step of the case
   * @return true also for steps that are not the capability's own
   */
  default boolean concernsWhole(WaitingStep step) {
    return true;
  }

  /**
   * Whether a step is to be done within hours, so that the day alone does not say when.
   *
   * @param step a step of the case
   * @return false also for steps that are not the capability's own
   */
  default boolean hoursMatter(WaitingStep step) {
    return false;
  }
}
