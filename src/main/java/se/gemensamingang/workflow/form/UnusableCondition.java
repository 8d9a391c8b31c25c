package se.gemensamingang.workflow.form;

/** A condition outside the subset that server and browser judge alike. The message says what, in plain Swedish. */
final class UnusableCondition extends RuntimeException {

  UnusableCondition(String problem) {
    super(problem);
  }
}
