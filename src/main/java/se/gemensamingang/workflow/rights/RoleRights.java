package se.gemensamingang.workflow.rights;

import static java.util.Map.entry;
import static java.util.Map.ofEntries;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import se.gemensamingang.directory.Role;

/**
 * What each role may do with each of the engine's resources. Tasks are not here: who may do what with a task follows from
 * who holds it. The engine gets its answers from this table instead of from rows of its own.
 */
final class RoleRights {

  /** Those who work with participants. */
  static final Set<Role> WORKERS = EnumSet.of(Role.CASEWORKER, Role.UNIT_HEAD, Role.INTAKE_MEMBER, Role.SCREENER);
  /** Those who see all cases, by number and code. */
  static final Set<Role> OVERSEERS = EnumSet.of(Role.COORDINATOR, Role.ADMIN);

  /** Those who have a task list: coordinators too have steps of their own, when nobody else answers. */
  private static final Set<Role> LISTED = EnumSet.of(Role.CASEWORKER, Role.UNIT_HEAD, Role.INTAKE_MEMBER, Role.SCREENER,
      Role.COORDINATOR);

  /** The processes that a caseworker starts; all others are started by these. */
  private static final Set<String> STARTABLE = Set.of("case");

  private static final Map<String, Set<Role>> APPLICATIONS = Map.of(
      "welcome", EnumSet.allOf(Role.class),
      "tasklist", LISTED,
      "cockpit", OVERSEERS,
      "admin", EnumSet.of(Role.ADMIN));

  private static final Map<Right, Set<Role>> RIGHTS = ofEntries(
      entry(right(Resources.FILTER, READ), LISTED),
      entry(right(Resources.PROCESS_DEFINITION, READ), EnumSet.allOf(Role.class)),
      entry(right(Resources.PROCESS_DEFINITION, READ_INSTANCE), OVERSEERS),
      entry(right(Resources.PROCESS_DEFINITION, READ_TASK), OVERSEERS),
      entry(right(Resources.PROCESS_DEFINITION, READ_HISTORY), OVERSEERS),
      entry(right(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.RETRY_JOB), OVERSEERS),
      entry(right(Resources.PROCESS_INSTANCE, READ), OVERSEERS),
      entry(right(Resources.PROCESS_INSTANCE, CREATE), EnumSet.of(Role.CASEWORKER)),
      entry(right(Resources.PROCESS_INSTANCE, ProcessInstancePermissions.RETRY_JOB), OVERSEERS),
      entry(right(Resources.DECISION_DEFINITION, READ), OVERSEERS),
      entry(right(Resources.DECISION_REQUIREMENTS_DEFINITION, READ), OVERSEERS),
      entry(right(Resources.DEPLOYMENT, READ), OVERSEERS),
      entry(right(Resources.DEPLOYMENT, CREATE), EnumSet.of(Role.ADMIN)),
      entry(right(Resources.BATCH, READ), OVERSEERS),
      entry(right(Resources.USER, READ), EnumSet.allOf(Role.class)),
      entry(right(Resources.GROUP, READ), EnumSet.allOf(Role.class)),
      entry(right(Resources.AUTHORIZATION, READ), EnumSet.of(Role.ADMIN)),
      entry(right(Resources.SYSTEM, SystemPermissions.READ), EnumSet.of(Role.ADMIN)));

  private RoleRights() {}

  /** Answers whether somebody with these roles may; {@code id} is null, any, or a column when a whole list is asked for. */
  static boolean allow(Set<Role> roles, Permission permission, Resource resource, String id) {
    if (resource == Resources.APPLICATION) {
      return permission == ACCESS && hasOne(roles, APPLICATIONS.getOrDefault(id, Set.of()));
    }
    if (resource == Resources.PROCESS_DEFINITION && permission == CREATE_INSTANCE) {
      return roles.contains(Role.CASEWORKER) && STARTABLE.contains(id);
    }
    return hasOne(roles, RIGHTS.getOrDefault(right(resource, permission), Set.of()));
  }

  static boolean hasOne(Set<Role> roles, Set<Role> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }

  private static Right right(Resource resource, Permission permission) {
    return new Right(resource, permission.getName());
  }

  private record Right(Resource resource, String permission) {}
}
