package se.gemensamingang.workflow.opentask;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AssignmentRole;

/** Asks the model of an open step anew who holds it, where the step belongs to a seat. */
@Component
class StepHolders {

  /** Deployed models name the role in no other way. */
  private static final Pattern ROLE = Pattern.compile("assignment\\.to\\(execution, *'([^']+)'\\)");

  private final ProcessEngineConfigurationImpl engine;
  private final List<AssignmentRole> roles;

  StepHolders(ProcessEngineConfigurationImpl engine, List<AssignmentRole> roles) {
    this.engine = engine;
    this.roles = roles;
  }

  /**
   * Who holds the seat of an open step now.
   *
   * @param task the task's id
   * @return the caseworker; nothing when the step belongs to a person and not to a seat, or is no longer open
   */
  Optional<CaseworkerId> seatHolder(String task) {
    return engine.getCommandExecutorTxRequired().execute(command ->
        Optional.ofNullable(command.getTaskManager().findTaskById(task)).flatMap(this::seatHolder));
  }

  /**
   * Whether a step belongs to a seat, which its model says for all its steps alike.
   *
   * @param task the id of one open step
   * @return nothing when it is no longer open
   */
  Optional<Boolean> belongsToASeat(String task) {
    return engine.getCommandExecutorTxRequired().execute(command ->
        Optional.ofNullable(command.getTaskManager().findTaskById(task))
            .map(found -> belongsToASeat(found.getTaskDefinition().getAssigneeExpression())));
  }

  /**
   * Whether who is absent may be stood in for in a step: it belongs to no seat and is not for one person alone.
   *
   * @param task the id of one open step
   * @return false when it is no longer open
   */
  boolean mayBeStoodInFor(String task) {
    return engine.getCommandExecutorTxRequired().execute(command ->
        Optional.ofNullable(command.getTaskManager().findTaskById(task))
            .filter(found -> role(found.getTaskDefinition().getAssigneeExpression())
                .filter(role -> role.belongsToASeat() || role.isForOnePersonAlone()).isEmpty()).isPresent());
  }

  private Optional<CaseworkerId> seatHolder(TaskEntity task) {
    Expression assignee = task.getTaskDefinition().getAssigneeExpression();
    return belongsToASeat(assignee)
        ? Optional.of(new CaseworkerId((String) assignee.getValue(task.getExecution()))) : Optional.empty();
  }

  private boolean belongsToASeat(Expression assignee) {
    return role(assignee).filter(AssignmentRole::belongsToASeat).isPresent();
  }

  private Optional<AssignmentRole> role(Expression assignee) {
    Matcher role = ROLE.matcher(assignee == null ? "" : assignee.getExpressionText());
    return role.find() ? roles.stream().filter(each -> each.role().equals(role.group(1))).findFirst() : Optional.empty();
  }
}
