package se.gemensamingang.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The very table of the package, asked without a process. */
final class QuorumTable {

  private static final String KEY = "intake-quorum";

  private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision table;

  QuorumTable() {
    try (InputStream file = Files.newInputStream(Path.of("bpmn/intake/intake-quorum.dmn"))) {
      table = engine.parseDecision(KEY, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Agreement ask(CountedPositions counted) {
    Map<String, Object> numbers = Map.of("partiesAnswering", counted.answering(), "partiesInAll", counted.inAll(),
        "partiesFor", counted.inFavour(), "partiesAgainst", counted.against(), "lawfulPartyMissing", counted.lawfulPartyMissing());
    return Agreement.valueOf(engine.evaluateDecisionTable(table, numbers).getSingleResult().getSingleEntry());
  }
}
