package se.gemensamingang.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageResourcesTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "/home/somebody/bpmn/work/target/classes/bpmn/intake/intake-decision.bpmn",
      "file:/srv/app.jar!/BOOT-INF/classes/bpmn/intake/intake-decision.bpmn",
      "nested:/srv/bpmn/app.jar/!BOOT-INF/classes/!/bpmn/intake/intake-decision.bpmn"})
  void givesTheSameNameInAFolderAndInAJar(String path) {
    assertThat(PackageResources.relativeName("bpmn/", path)).isEqualTo("bpmn/intake/intake-decision.bpmn");
  }
}
