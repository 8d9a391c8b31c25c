package se.gemensamingang.attacks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.Rest;

/** The program. What an attacker could not know is looked up in the engine, from inside. */
final class OurGround extends Ground {

  private static final String SECRET = "Solrosvind";
  private static final Map<Who, String> USERS = Map.of(Who.REFERRER, IntakeOverRest.REFERRER,
      Who.HOLDER, "vc-kavlinge", Who.FORMER, "psyk-region", Who.OTHER, "kaa-lomma",
      Who.COORDINATOR, "samordnare", Who.ADMIN, "admin");

  private final ProcessEngine engine;
  private final IntakeOverRest intake;

  OurGround(Rest rest, DataSource dataSource, ProcessEngine engine) {
    super(rest, dataSource);
    this.engine = engine;
    this.intake = new IntakeOverRest(rest);
  }

  @Override
  String user(Who who) {
    return USERS.get(who);
  }

  @Override
  Set<String> applications(Who who) {
    return new LinkedHashSet<>(List.of("tasklist", "cockpit", "admin"));
  }

  @Override
  Prey prey() {
    String caseNumber = intake.reachPositions(SECRET);
    String task = intake.taskOf(user(Who.HOLDER), caseNumber);
    for (Who holder : List.of(Who.FORMER, Who.HOLDER)) {
      engine.getTaskService().setAssignee(task, user(holder));
    }
    Prey prey = named().with("answers", Json.of(IntakeOverRest.body(IntakeOverRest.position("FOR", SECRET))))
        .with("field", "positionReason").with("variable", "seat").with("secret", SECRET).with("local", "seat")
        .with("local-secret", SECRET).with("decision", "deadline").with("last", "userTask_tellOutcome")
        .with("inner-last", "userTask_decideIntake").with("activity", "userTask_givePosition")
        .with("filter", filter());
    return locate(prey, engine.getTaskService().createTaskQuery().taskId(task).singleResult());
  }

  private Prey locate(Prey prey, Task task) {
    ProcessInstance root = engine.getRuntimeService().createProcessInstanceQuery()
        .subProcessInstanceId(task.getProcessInstanceId()).singleResult();
    String deployment = engine.getRepositoryService().getProcessDefinition(root.getProcessDefinitionId())
        .getDeploymentId();
    return prey.with("task", task.getId()).with("execution", task.getExecutionId())
        .with("instance", task.getProcessInstanceId()).with("root", root.getId())
        .with("case", root.getBusinessKey())
        .with("definition", root.getProcessDefinitionId()).with("inner-definition", task.getProcessDefinitionId())
        .with("throwaway", deployment).with("throwaway-definition", root.getProcessDefinitionId())
        .with("listening", task.getExecutionId()).with("waiting", task.getExecutionId())
        .with("job", timer());
  }

  /** The timer of a case whose registration has begun. */
  private String timer() {
    String begun = intake.begun();
    return engine.getManagementService().createJobQuery().processInstanceId(engine.getRuntimeService()
        .createProcessInstanceQuery().processInstanceBusinessKey(begun).singleResult().getId())
        .timers().singleResult().getId();
  }

  private String filter() {
    return engine.getFilterService().createFilterQuery().listPage(0, 1).stream()
        .map(each -> each.getId()).findFirst().orElse("none");
  }
}
