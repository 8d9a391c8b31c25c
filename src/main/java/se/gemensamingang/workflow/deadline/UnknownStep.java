package se.gemensamingang.workflow.deadline;

/** A model asks for the deadline of a step that the decision table in force does not have. */
public final class UnknownStep extends RuntimeException {

  UnknownStep(String step) {
    super("the decision table deadline has no usable row for the step " + step);
  }
}
