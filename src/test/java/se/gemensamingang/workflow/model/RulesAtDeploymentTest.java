package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.workflow.ModelRefused;
import se.gemensamingang.workflow.form.Violation;

@ProgramTest
class RulesAtDeploymentTest {

  private static final String FORBIDDEN = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   id="definitions" targetNamespace="http://gemensamingang.se/bpmn">
        <process id="%s" name="Gammal" isExecutable="true" camunda:historyTimeToLive="P1825D">
          <startEvent id="startEvent_begun" name="Börjat" />
          <sequenceFlow id="flow_begun" sourceRef="startEvent_begun" targetRef="userTask_wait" />
          <userTask id="userTask_wait" name="Vänta" />
        </process>
      </definitions>
      """;

  private final RepositoryService engine;
  private final ProcessEngineConfigurationImpl configuration;
  private final String id = "old-" + UUID.randomUUID().toString().substring(0, 8);

  RulesAtDeploymentTest(@Autowired RepositoryService engine, @Autowired ProcessEngineConfigurationImpl configuration) {
    this.engine = engine;
    this.configuration = configuration;
  }

  @Test
  void refusesTheWholeDeploymentAndNamesEverythingInEveryFile() {
    assertThatThrownBy(() -> engine.createDeployment().name("Camunda Modeler")
        .addString(id + ".bpmn", FORBIDDEN.formatted(id)).addString("page.html", "<html/>").deploy())
        .isInstanceOfSatisfying(ModelRefused.class, refused -> {
          assertThat(refused.violations()).extracting(Violation::file).contains(id + ".bpmn", "page.html");
          assertThat(refused.violations()).extracting(Violation::element).contains("userTask_wait", id, "");
          assertThat(refused.getMessage().lines()).hasSameSizeAs(refused.violations());
        });
    assertThat(engine.createProcessDefinitionQuery().processDefinitionKey(id).count()).isZero();
  }

  @Test
  void refusesADeploymentForATenantThatNobodyWouldEverSee() {
    assertThatThrownBy(() -> engine.createDeployment().tenantId("other")
        .addString("empty.form", "{\"type\":\"default\",\"id\":\"empty\",\"schemaVersion\":16,\"components\":[]}").deploy())
        .isInstanceOfSatisfying(ModelRefused.class, refused ->
            assertThat(refused.violations()).extracting(Violation::mend).contains("Lämna Tenant ID tomt."));
  }

  @Test
  void letsTheEngineReadAnOldModelThatTheRulesWouldRefuseToday() {
    ProcessDefinition old = deployedBeforeTheRules();
    configuration.getDeploymentCache().discardProcessDefinitionCache();
    assertThatCode(() -> ((RepositoryServiceImpl) engine).getDeployedProcessDefinition(old.getId()))
        .doesNotThrowAnyException();
  }

  /** As if the model had been deployed by a version of the program that did not have the rules yet. */
  private ProcessDefinition deployedBeforeTheRules() {
    List<Deployer> deployers = configuration.getDeployers();
    configuration.getDeploymentCache().setDeployers(
        deployers.stream().filter(each -> !(each instanceof RulesAtDeployment)).toList());
    try {
      engine.createDeployment().addString(id + ".bpmn", FORBIDDEN.formatted(id)).deploy();
    } finally {
      configuration.getDeploymentCache().setDeployers(deployers);
    }
    return engine.createProcessDefinitionQuery().processDefinitionKey(id).singleResult();
  }
}
