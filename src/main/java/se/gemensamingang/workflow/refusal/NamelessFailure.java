package se.gemensamingang.workflow.refusal;

/** Stands in for an exception where the engine would store its message, which may hold values, in its tables. */
final class NamelessFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NamelessFailure(Throwable failure) {
    super(FailureNames.of(failure));
    setStackTrace(failure.getStackTrace());
  }
}
