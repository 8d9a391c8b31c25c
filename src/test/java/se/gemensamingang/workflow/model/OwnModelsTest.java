package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
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

  /**
   * The viewer breaks a word that is wider than its shape, in the pictures and in Cockpit. It draws names in tasks with
   * letters of 12 pixels, of which none is wider on average than six and a half, and leaves five at each side.
   */
  @ParameterizedTest
  @MethodSource("models")
  void everyWordIsWholeInThePicture(Path model) {
    assertThat(Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(BpmnShape.class))
        .filteredOn(shape -> shape.getBpmnElement() instanceof Activity).allSatisfy(shape -> {
          String name = ((Activity) shape.getBpmnElement()).getName();
          int longest = Stream.of(name.split(" ")).mapToInt(String::length).max().orElseThrow();
          assertThat(longest * 6.5 + 10).as(name).isLessThanOrEqualTo(shape.getBounds().getWidth());
        });
  }

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }
}
