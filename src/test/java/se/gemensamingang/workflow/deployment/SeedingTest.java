package se.gemensamingang.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.StartRefused;

@ProgramTest
class SeedingTest {

  private final Seeding seeding;
  private final DeployedFiles deployed;
  private final DeployedForms forms;
  private final RepositoryService engine;
  private final PackageResources packaged;
  private final String id = "seed-" + UUID.randomUUID().toString().substring(0, 8);

  SeedingTest(@Autowired Seeding seeding, @Autowired DeployedFiles deployed, @Autowired DeployedForms forms,
      @Autowired RepositoryService engine, @Autowired PackageResources packaged) {
    this.seeding = seeding;
    this.deployed = deployed;
    this.forms = forms;
    this.engine = engine;
    this.packaged = packaged;
  }

  @Test
  void hasSeededEveryFileOfThePackageAtStart() {
    assertThat(packaged.all()).extracting(PackageResource::name)
        .contains("bpmn/workflow/deadline.dmn", "bpmn/intake/intake-decision.bpmn").doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("(bpmn|forms)/.*"));
    assertThat(packaged.all()).flatExtracting(PackageResource::defines).allSatisfy(key ->
        assertThat(deployed.has((DefinitionKey) key)).isTrue());
  }

  @Test
  void deploysAFileTheFirstTime() {
    start("A");
    assertThat(versionInForce()).isEqualTo(1);
    assertThat(titleInForce()).isEqualTo("A");
  }

  @Test
  void deploysNothingAtASecondStart() {
    start("A");
    start("A");
    assertThat(versionInForce()).isEqualTo(1);
  }

  @Test
  void deploysWhatThePackageHasChanged() {
    start("A");
    start("B");
    assertThat(versionInForce()).isEqualTo(2);
    assertThat(titleInForce()).isEqualTo("B");
  }

  @Test
  void keepsAnAdministratorsChange() {
    start("A");
    administratorDeploys("C");
    start("A");
    assertThat(titleInForce()).isEqualTo("C");
  }

  @Test
  void doesNotStartWhenThePackageAndAnAdministratorHaveChangedTheSameFile() {
    start("A");
    administratorDeploys("C");
    assertThatThrownBy(() -> start("B")).isInstanceOfSatisfying(StartRefused.class, refused -> {
      assertThat(refused.getMessage()).contains(name());
      assertThat(refused.mend()).contains("--gemensamingang.deployment.overwrite=" + name());
    });
    assertThat(titleInForce()).isEqualTo("C");
  }

  @Test
  void doesNotStartWhenThePackageBringsAFileThatAnAdministratorAlreadyHasMade() {
    administratorDeploys("C");
    assertThatThrownBy(() -> start("A")).isInstanceOf(StartRefused.class);
  }

  @Test
  void takesThePackagesVersionWhenAskedTo() {
    start("A");
    administratorDeploys("C");
    start("B", name());
    assertThat(titleInForce()).isEqualTo("B");
  }

  @Test
  void doesNotOverwriteALaterChangeWhenTheSettingIsLeftBehind() {
    start("A");
    administratorDeploys("C");
    start("B", name());
    administratorDeploys("D");
    start("B", name());
    assertThat(titleInForce()).isEqualTo("D");
  }

  @Test
  void isContentWhenTheAdministratorHasAlreadyMadeThePackagesChange() {
    start("A");
    administratorDeploys("B");
    start("B");
    assertThat(versionInForce()).isEqualTo(2);
    start("C");
    assertThat(titleInForce()).isEqualTo("C");
  }

  @Test
  void deploysOnceWhenTwoNodesStartAtTheSameMoment() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> starts = IntStream.range(0, 4).<Callable<Void>>mapToObj(node -> () -> {
        start("A");
        return null;
      }).toList();
      for (Future<Void> started : nodes.invokeAll(starts)) {
        started.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(versionInForce()).isEqualTo(1);
  }

  @Test
  void knowsAFormInForceAndNoticesANewVersionAtOnce() {
    start("A");
    DeployedForm first = forms.latest(id).orElseThrow();
    assertThat(forms.latest(id).orElseThrow()).isSameAs(first);
    administratorDeploys("B");
    assertThat(forms.latest(id).orElseThrow().version()).isEqualTo(first.version() + 1);
    assertThat(forms.latest("no-such-form")).isEmpty();
  }

  private void start(String title, String... overwrite) {
    byte[] content = form(title);
    seeding.seed(List.of(new PackageResource(name(), content, Set.of(DefinitionKey.form(id)))), Set.of(overwrite));
  }

  private void administratorDeploys(String title) {
    engine.createDeployment().name("Camunda Modeler")
        .addString(id + ".form", new String(form(title), StandardCharsets.UTF_8)).deploy();
  }

  private String name() {
    return "forms/seeding/" + id + ".form";
  }

  private int versionInForce() {
    return deployed.latest(DefinitionKey.form(id)).orElseThrow().version();
  }

  private String titleInForce() {
    String text = deployed.latest(DefinitionKey.form(id)).orElseThrow().text();
    return text.replaceAll("(?s).*\"text\": \"(\\w+)\".*", "$1");
  }

  private byte[] form(String title) {
    return """
        {"type": "default", "id": "%s", "schemaVersion": 16,
         "components": [{"type": "text", "id": "Field_title", "text": "%s"}]}
        """.formatted(id, title).getBytes(StandardCharsets.UTF_8);
  }
}
