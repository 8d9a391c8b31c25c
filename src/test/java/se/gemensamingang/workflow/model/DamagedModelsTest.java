package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.gemensamingang.workflow.form.Violation;

/** However a file is damaged, the rules answer: with what is wrong, or with nothing. They never fail themselves. */
class DamagedModelsTest {

  private static final List<String> MODELS = List.of("/models/sample.bpmn", "/bpmn/case/case.bpmn",
      "/bpmn/intake/intake-decision.bpmn", "/bpmn/workflow/deadline.dmn");

  @ParameterizedTest
  @ValueSource(strings = {"/models/sample.bpmn", "/bpmn/case/case.bpmn", "/bpmn/intake/intake-decision.bpmn",
      "/bpmn/workflow/deadline.dmn"})
  void isJudgedWhateverSinglePartIsMissing(String model) {
    int parts = new DamagedModel(model).parts();
    assertThat(parts).isGreaterThan(20);
    IntStream.range(0, parts).forEach(part -> assertIsJudged(new DamagedModel(model).without(part)));
  }

  @Property(tries = 150)
  void isJudgedHoweverItIsDamaged(@ForAll("models") String model, @ForAll("damages") List<Integer> damages) {
    DamagedModel damaged = new DamagedModel(model);
    damages.forEach(damaged::damage);
    assertIsJudged(damaged);
  }

  @Test
  void namesAStepWithoutIdAsItIsDrawn() {
    assertThat(SampleModel.bpmn().with("<bpmn:serviceTask id=\"serviceTask_record\"", "<bpmn:serviceTask")
        .with(" targetRef=\"serviceTask_record\"", " targetRef=\"endEvent_done\"")
        .with(" sourceRef=\"serviceTask_record\"", " sourceRef=\"startEvent_begun\"").check())
        .anySatisfy(violation -> assertIsMissingId(violation, "Anteckna"));
  }

  @Test
  void namesAMessageWithoutId() {
    assertThat(SampleModel.bpmn().with("<bpmn:message id=\"message_consentGiven\"", "<bpmn:message").check())
        .anySatisfy(violation -> assertIsMissingId(violation, "consent.given"));
  }

  @Test
  void namesAProcessWithoutId() {
    assertThat(SampleModel.bpmn().with("<bpmn:process id=\"sample\"", "<bpmn:process").with(" bpmnElement=\"sample\"", "")
        .check()).anySatisfy(violation -> assertIsMissingId(violation, "Exempel"));
  }

  @Test
  void namesANamelessWayByItsKind() {
    assertThat(SampleModel.bpmn().with("<bpmn:sequenceFlow id=\"flow_late\"", "<bpmn:sequenceFlow").check())
        .anySatisfy(violation -> assertIsMissingId(violation, "sequenceFlow"));
  }

  @Provide
  Arbitrary<String> models() {
    return Arbitraries.of(MODELS);
  }

  @Provide
  Arbitrary<List<Integer>> damages() {
    return Arbitraries.integers().between(0, 100_000).list().ofMinSize(1).ofMaxSize(5);
  }

  private static void assertIsMissingId(Violation violation, String element) {
    assertThat(violation.file()).isEqualTo("sample.bpmn");
    assertThat(violation.element()).isEqualTo(element);
    assertThat(violation.problem()).contains("saknar id");
    assertThat(violation.mend()).contains("Camunda Modeler");
  }

  private static void assertIsJudged(DamagedModel damaged) {
    ModelFile file = damaged.file();
    assertThat(new ModelRules(new KnownSurroundings()).check(List.of(file)))
        .allSatisfy(violation -> assertThat(violation.mend()).isNotBlank());
    assertThat(new BeingDeployed(List.of(file)).deadlines()).isNotNull();
  }
}
