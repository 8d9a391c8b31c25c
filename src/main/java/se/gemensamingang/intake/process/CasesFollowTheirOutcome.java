package se.gemensamingang.intake.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.AsTheProgram;

/**
 * Brings open cases of earlier models over to the newest one when the program starts: of one that ended with "Ta emot
 * beslutet", so that whatever the group decides is followed, and of one where a referral went to the group unchecked. A case
 * where only "Ta emot beslutet" is left stays: its decision is an admission or a no of the earlier kind, and the step ends it
 * as it always has.
 */
@Component
class CasesFollowTheirOutcome implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CasesFollowTheirOutcome.class);
  private static final String CASE = "case";
  private static final String NEWEST_PART = "callActivity_completeness";
  private static final List<String> GO_ON =
      List.of("userTask_registerReferral", "callActivity_intakeDecision", "callActivity_intakeOutcome");
  /** What an open registration is told by the newest model when it begins there. */
  private static final Map<String, Object> WAYS = Map.of("mayBeAbandoned", true, "mayAskGroup", true);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final AsTheProgram asTheProgram;

  CasesFollowTheirOutcome(RepositoryService repository, RuntimeService runtime, AsTheProgram asTheProgram) {
    this.repository = repository;
    this.runtime = runtime;
    this.asTheProgram = asTheProgram;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    asTheProgram.run(this::bringOver);
  }

  /** Brings over every open case that goes on in the newest model. */
  void bringOver() {
    ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(CASE).latestVersion().singleResult();
    if (newest == null || !hasNewestPart(newest)) {
      return;
    }
    repository.createProcessDefinitionQuery().processDefinitionKey(CASE).list().stream()
        .filter(each -> !hasNewestPart(each)).forEach(earlier -> bringOver(earlier, newest));
  }

  private boolean hasNewestPart(ProcessDefinition definition) {
    return repository.getBpmnModelInstance(definition.getId()).getModelElementById(NEWEST_PART) != null;
  }

  private void bringOver(ProcessDefinition earlier, ProcessDefinition newest) {
    List<ProcessInstance> open = GO_ON.stream().flatMap(activity -> runtime.createProcessInstanceQuery()
        .processDefinitionId(earlier.getId()).activityIdIn(activity).list().stream()).toList();
    if (open.isEmpty()) {
      return;
    }
    MigrationPlan plan = runtime.createMigrationPlan(earlier.getId(), newest.getId()).mapEqualActivities().setVariables(WAYS)
        .build();
    long brought = open.stream().filter(each -> bringOver(plan, each)).count();
    LOG.info("Open cases brought over: from={} to={} cases={} of={}", earlier.getVersion(), newest.getVersion(), brought,
        open.size());
  }

  /** Another node may bring the same case over, or somebody may end it, at the same moment; it is tried again at the next start. */
  private boolean bringOver(MigrationPlan plan, ProcessInstance instance) {
    try {
      runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
      return true;
    } catch (ProcessEngineException refused) {
      LOG.warn("Open case stays under its earlier model: case={} why={}", instance.getBusinessKey(),
          refused.getClass().getSimpleName());
      return false;
    }
  }
}
