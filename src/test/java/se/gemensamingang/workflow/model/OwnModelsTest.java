package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of our own models beyond the rules that bind administrators. */
class OwnModelsTest {

  private static final int MOST_FLOW_NODES = 15;

  @ParameterizedTest
  @MethodSource("models")
  void fitsOnOneScreen(Path model) {
    assertThat(Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(FlowNode.class))
        .isNotEmpty().hasSizeLessThanOrEqualTo(MOST_FLOW_NODES);
  }

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }
}
