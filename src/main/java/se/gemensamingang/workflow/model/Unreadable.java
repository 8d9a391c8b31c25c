package se.gemensamingang.workflow.model;

import java.util.Optional;
import org.xml.sax.SAXParseException;

/** Says where a file could not be read. The parser's own words are left out: they are in English and quote the file. */
final class Unreadable {

  private static final int DEEPEST = 8;

  private Unreadable() {}

  static String mend(Throwable failure) {
    return "Öppna och spara om den i Camunda Modeler" + line(failure).map(" (felet är vid rad %d)."::formatted).orElse(".");
  }

  private static Optional<Integer> line(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (cause instanceof SAXParseException position && position.getLineNumber() > 0) {
        return Optional.of(position.getLineNumber());
      }
    }
    return Optional.empty();
  }
}
