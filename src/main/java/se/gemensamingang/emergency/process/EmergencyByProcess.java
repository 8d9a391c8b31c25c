package se.gemensamingang.emergency.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.EmergencyProcess;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
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

  EmergencyByProcess(@Lazy StartingProcesses starting, @Lazy TaskService tasks) {
    this.starting = starting;
    this.tasks = tasks;
  }

  @Override
  public void begin(CaseNumber caseNumber, EmergencyRequestId request) {
    starting.start(PROCESS, caseNumber, Map.of(REQUEST, request.toString()));
  }

  @Override
  public Optional<String> openTask(CaseNumber caseNumber, EmergencyRequestId request, CaseworkerId caseworker) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber.value()).taskAssignee(caseworker.value())
        .processVariableValueEquals(REQUEST, request.toString()).orderByTaskCreateTime().asc().list().stream()
        .map(Task::getId).findFirst();
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
