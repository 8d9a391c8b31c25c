package se.gemensamingang.workflow.door;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentQueryImpl;
import org.camunda.bpm.engine.impl.EventSubscriptionQueryImpl;
import org.camunda.bpm.engine.impl.ExecutionQueryImpl;
import org.camunda.bpm.engine.impl.ExternalTaskQueryImpl;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceForIdCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourcesCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFormKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetPasswordPolicyCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStaticCalledProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTelemetryDataCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmmn.entity.repository.CaseDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionModelCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsModelCmd;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import se.gemensamingang.directory.Role;

/**
 * The engine commands that somebody who is signed in may run, by role. Everything else is refused, also what a later
 * version of the engine adds. A command stands here because a screen of Tasklist, Cockpit or Admin that the role uses
 * needs it, or because the outside contract of {@code /engine-rest} names it.
 */
final class AllowedCommands {

  /** The frame of every web application: who am I, which applications may I open, which groups am I in. */
  private static final Set<Class<?>> EVERYBODY = Set.of(
      AuthorizationCheckCmd.class,
      CreateUserQueryCmd.class, UserQueryImpl.class,
      CreateGroupQueryCmd.class, GroupQueryImpl.class,
      CreateTenantQueryCmd.class, TenantQueryImpl.class,
      IsIdentityServiceReadOnlyCmd.class,
      GetPasswordPolicyCmd.class);

  /** Tasklist: own lists, one task, its form and its answer. Which task, is decided by the rights. */
  private static final Set<Class<?>> TASK_WORK = Set.of(
      FilterQueryImpl.class, GetFilterCmd.class,
      ExecuteFilterListCmd.class, ExecuteFilterListPageCmd.class, ExecuteFilterCountCmd.class,
      ExecuteFilterSingleResultCmd.class,
      TaskQueryImpl.class,
      GetIdentityLinksForTaskCmd.class,
      GetTaskFormCmd.class, GetDeployedTaskFormCmd.class, GetFormKeyCmd.class, GetTaskFormVariablesCmd.class,
      SubmitTaskFormCmd.class,
      ProcessDefinitionQueryImpl.class, GetDeployedProcessDefinitionCmd.class, GetDeploymentProcessModelCmd.class);

  /** Tasklist: start of a process by its form. Which process, is decided by the rights. */
  private static final Set<Class<?>> START = Set.of(
      GetStartFormCmd.class, GetDeployedStartFormCmd.class, SubmitStartFormCmd.class);

  /** Cockpit: what runs, where it waits and what has failed. */
  private static final Set<Class<?>> OVERSIGHT = Set.of(
      ProcessDefinitionQueryImpl.class, ProcessDefinitionStatisticsQueryImpl.class,
      GetDeployedProcessDefinitionCmd.class, GetDeploymentProcessModelCmd.class,
      GetStaticCalledProcessDefinitionCmd.class, ActivityStatisticsQueryImpl.class,
      ProcessInstanceQueryImpl.class, ExecutionQueryImpl.class, GetActivityInstanceCmd.class,
      VariableInstanceQueryImpl.class,
      IncidentQueryImpl.class, JobQueryImpl.class, JobDefinitionQueryImpl.class, GetJobExceptionStacktraceCmd.class,
      EventSubscriptionQueryImpl.class, ExternalTaskQueryImpl.class,
      TaskQueryImpl.class, GetIdentityLinksForTaskCmd.class,
      DecisionDefinitionQueryImpl.class, DecisionRequirementsDefinitionQueryImpl.class,
      GetDeploymentDecisionDefinitionCmd.class, GetDeploymentDecisionModelCmd.class,
      GetDeploymentDecisionRequirementsDefinitionCmd.class, GetDeploymentDecisionRequirementsModelCmd.class,
      BatchQueryImpl.class, BatchStatisticsQueryImpl.class, HistoricBatchQueryImpl.class,
      HistoricTaskInstanceQueryImpl.class, CaseDefinitionQueryImpl.class,
      DeploymentQueryImpl.class, GetDeploymentResourcesCmd.class, GetDeploymentResourceForIdCmd.class);

  /** Cockpit: let a failed job try again, once its cause is mended. Never run one now: that fires a timer early. */
  private static final Set<Class<?>> MENDING = Set.of(SetJobRetriesCmd.class);

  /** Modeler and Cockpit: deploy a model or form, or an earlier version of it. The model rules decide what passes. */
  private static final Set<Class<?>> DEPLOYMENT = Set.of(DeployCmd.class);

  /** Admin: the list of authorizations, which is empty because rights are computed, and the versions of the program. */
  private static final Set<Class<?>> ADMINISTRATION = Set.of(AuthorizationQueryImpl.class, GetTelemetryDataCmd.class);

  private AllowedCommands() {}

  static boolean contain(Set<Role> roles, Command<?> command) {
    return of(roles).stream().anyMatch(allowed -> allowed.isInstance(command));
  }

  /** The commands for somebody with these roles; nobody without any role has any. */
  static Set<Class<?>> of(Set<Role> roles) {
    return roles.stream().flatMap(AllowedCommands::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Class<?>> of(Role role) {
    return switch (role) {
      case CASEWORKER -> union(EVERYBODY, TASK_WORK, START);
      case UNIT_HEAD, INTAKE_MEMBER, SCREENER -> union(EVERYBODY, TASK_WORK);
      case COORDINATOR -> union(EVERYBODY, TASK_WORK, OVERSIGHT, MENDING);
      case ADMIN -> union(EVERYBODY, OVERSIGHT, DEPLOYMENT, ADMINISTRATION);
      case STEERING -> union(EVERYBODY);
    };
  }

  @SafeVarargs
  private static Stream<Class<?>> union(Set<Class<?>>... groups) {
    return Stream.of(groups).flatMap(Set::stream);
  }
}
