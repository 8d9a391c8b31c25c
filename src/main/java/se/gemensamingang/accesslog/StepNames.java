package se.gemensamingang.accesslog;

import java.util.Optional;

/** What people call a step of the access log; answered by who knows the models and pages. */
public interface StepNames {

  /**
   * Finds the Swedish name of a step.
   *
   * @param step a form id
   * @return the name of the task that has the form, or nothing
   */
  Optional<String> name(String step);
}
