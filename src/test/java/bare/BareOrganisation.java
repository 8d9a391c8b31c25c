package bare;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Users with the rights that Tasklist and Cockpit need on a stock engine, and the models they work with. */
@Component("organisation")
public class BareOrganisation {

  static final String ADMIN = "admin";
  private static final String WORKERS = "caseworkers";
  private static final String OVERVIEW = "coordinators";
  private static final List<String> SEATS = List.of("seat1", "seat2", "seat3", "seat4");

  private final IdentityService identities;
  private final AuthorizationService authorizations;
  private final RepositoryService repository;

  BareOrganisation(IdentityService identities, AuthorizationService authorizations, RepositoryService repository) {
    this.identities = identities;
    this.authorizations = authorizations;
    this.repository = repository;
  }

  /** @return the user ids of the four representatives; used by the model */
  public List<String> seats() {
    return SEATS;
  }

  @EventListener(ApplicationReadyEvent.class)
  void furnish() {
    if (identities.createUserQuery().userId("referrer").count() == 0) {
      group(WORKERS, "referrer", "chair", "bystander", "former");
      SEATS.forEach(seat -> user(seat, WORKERS));
      group(OVERVIEW, "coordinator");
      grantTasklist(WORKERS);
      grantCockpit(OVERVIEW);
    }
    repository.createDeployment().name("bare").enableDuplicateFiltering(true)
        .addClasspathResource("bare/case.bpmn")
        .addClasspathResource("bare/plain.bpmn")
        .addClasspathResource("bare/doors.bpmn")
        .addClasspathResource("bare/doors.dmn")
        .addClasspathResource("bare/work.form")
        .deploy();
  }

  private void group(String id, String... members) {
    identities.saveGroup(identities.newGroup(id));
    for (String member : members) {
      user(member, id);
    }
  }

  private void user(String id, String group) {
    User user = identities.newUser(id);
    user.setPassword(id);
    identities.saveUser(user);
    identities.createMembership(id, group);
  }

  private void grantTasklist(String group) {
    grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(group, Resources.FILTER, "*", Permissions.READ, Permissions.CREATE);
    grant(group, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.CREATE_INSTANCE);
    grant(group, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
  }

  private void grantCockpit(String group) {
    grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(group, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.ALL);
    grant(group, Resources.PROCESS_INSTANCE, "*", Permissions.ALL);
    grant(group, Resources.DEPLOYMENT, "*", Permissions.READ);
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    for (Permission permission : permissions) {
      grant.addPermission(permission);
    }
    authorizations.saveAuthorization(grant);
  }
}
