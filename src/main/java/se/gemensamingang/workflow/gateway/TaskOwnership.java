package se.gemensamingang.workflow.gateway;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Makes the case's responsible caseworker the owner of each new task, who thereby sees what the case waits for, and the
 * assignee's unit a candidate group, which thereby sees the unit's work. A process without a case has tasks without an
 * owner.
 */
@Component
class TaskOwnership implements TaskListener {

  private final Cases cases;
  private final Directory directory;

  TaskOwnership(Cases cases, Directory directory) {
    this.cases = cases;
    this.directory = directory;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber.read(task.getExecution().getProcessBusinessKey())
        .flatMap(cases::find)
        .flatMap(Case::responsible)
        .ifPresent(responsible -> task.setOwner(responsible.value()));
    directory.caseworker(new CaseworkerId(task.getAssignee()))
        .ifPresent(assignee -> task.addCandidateGroup(assignee.unit().id().value()));
  }
}
