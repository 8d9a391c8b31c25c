package se.gemensamingang.database;

import java.util.List;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import se.gemensamingang.shared.StartRefused;

/**
 * Says in one line why the program did not start, and each single fault on a line of its own where there are several.
 * Spring Boot's own block of text is silenced in application.yml.
 */
final class OneLineFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(line(analysis));
    details(analysis).forEach(detail -> System.err.println("  " + oneLine(detail)));
  }

  static String line(FailureAnalysis analysis) {
    String mend = analysis.getAction() == null ? "" : " " + analysis.getAction();
    return oneLine("Startade inte: " + analysis.getDescription() + mend);
  }

  private static List<String> details(FailureAnalysis analysis) {
    return analysis.getCause() instanceof StartRefused refused ? refused.details() : List.of();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
