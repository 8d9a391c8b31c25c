package se.gemensamingang.emergency.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.EmergencyProcess;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AsTheProgram;
import se.gemensamingang.workflow.FormContext.RoutingVariables;
import se.gemensamingang.workflow.StartingProcesses;

/** Has a request handled by the process {@code emergency-request} of the case. */
@Component
class EmergencyByProcess implements EmergencyProcess {

  /** The variable that holds the request. */
  static final String REQUEST = "emergencyRequest";
  private static final String PROCESS = "emergency-request";

  private final StartingProcesses starting;
  private final TaskService tasks;
  private final AsTheProgram asTheProgram;

  EmergencyByProcess(@Lazy StartingProcesses starting, @Lazy TaskService tasks, @Lazy AsTheProgram asTheProgram) {
    this.starting = starting;
    this.tasks = tasks;
    this.asTheProgram = asTheProgram;
  }

  @Override
  public void begin(CaseNumber caseNumber, EmergencyRequestId request) {
    starting.start(PROCESS, caseNumber, Map.of(REQUEST, request.toString()));
  }

  @Override
  public Optional<String> openTask(CaseNumber caseNumber, EmergencyRequestId request, CaseworkerId caseworker) {
    return asTheProgram.give(() -> stepsOf(caseNumber, request).taskAssignee(caseworker.value())
        .orderByTaskCreateTime().asc().list()).stream().map(Task::getId).findFirst();
  }

  @Override
  public Set<String> openTasks(CaseNumber caseNumber, EmergencyRequestId request) {
    return asTheProgram.give(() -> stepsOf(caseNumber, request).list()).stream().map(Task::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private TaskQuery stepsOf(CaseNumber caseNumber, EmergencyRequestId request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber.value())
        .processVariableValueEquals(REQUEST, request.toString());
  }

  /** The request that a task is about. */
  static EmergencyRequestId requestOf(RoutingVariables routing) {
    return routing.value(REQUEST).map(UUID::fromString).map(EmergencyRequestId::new)
        .orElseThrow(() -> new IllegalStateException("there is no emergency request"));
  }

  /** The request that an execution is about. */
  static EmergencyRequestId requestOf(DelegateExecution execution) {
    return requestOf(name -> Optional.ofNullable(execution.getVariable(name)).map(Object::toString));
  }
}
