package se.gemensamingang.workflow.refusal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an exception without its message, because messages hold values. */
public final class FailureNames {

  private static final int DEEPEST = 8;
  private static final String OWN_CODE = "se.gemensamingang.";

  private FailureNames() {}

  /**
   * Names an exception and its causes.
   *
   * @param failure the exception
   * @return the class names, outermost first, and the line of our own code nearest to the root cause
   */
  public static String of(Throwable failure) {
    String names = causes(failure).map(each -> each.getClass().getName()).collect(Collectors.joining(" <- "));
    return names + causes(failure).reduce((outer, inner) -> inner).map(FailureNames::place).orElse("");
  }

  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(DEEPEST);
  }

  private static String place(Throwable root) {
    return Stream.of(root.getStackTrace())
        .filter(line -> line.getClassName().startsWith(OWN_CODE) && !line.getClassName().endsWith("Interceptor"))
        .findFirst()
        .or(() -> Stream.of(root.getStackTrace()).findFirst())
        .map(line -> " at " + line)
        .orElse("");
  }
}
