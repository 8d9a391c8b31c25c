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
}
