package se.gemensamingang.workflow.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.CaseworkerId;

/** The directory in the engine's words: active caseworkers are users; roles and units are groups. */
final class EngineMembers {

  private static final String ROLE = "ROLE";
  private static final String UNIT = "UNIT";

  private final Directory directory;

  EngineMembers(Directory directory) {
    this.directory = directory;
  }

  Optional<Caseworker> caseworker(String userId) {
    try {
      return directory.caseworker(new CaseworkerId(userId));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  List<User> users() {
    return directory.caseworkers().stream().map(EngineMembers::user).toList();
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Stream.of(Role.values()).forEach(role -> groups.add(group(role.code(), role.label(), ROLE)));
    groups.add(group(Groups.CAMUNDA_ADMIN, "Administratörer i Camunda", Groups.GROUP_TYPE_SYSTEM));
    Collection<Unit> units = directory.units();
    units.forEach(unit -> groups.add(group(unit.id().value(), unit.name(), UNIT)));
    return groups;
  }

  /** The ids of the groups that the user is in; none when nobody active has the id. */
  Set<String> groupsOf(String userId) {
    return caseworker(userId).map(EngineMembers::groupsOf).orElse(Set.of());
  }

  static User user(Caseworker caseworker) {
    UserEntity user = new UserEntity(caseworker.id().value());
    user.setFirstName(caseworker.name());
    user.setLastName("");
    return user;
  }

  private static Set<String> groupsOf(Caseworker caseworker) {
    Set<String> groups = new LinkedHashSet<>();
    caseworker.roles().forEach(role -> groups.add(role.code()));
    if (caseworker.roles().contains(Role.ADMIN)) {
      groups.add(Groups.CAMUNDA_ADMIN);
    }
    groups.add(caseworker.unit().id().value());
    return groups;
  }

  private static Group group(String id, String name, String type) {
    GroupEntity group = new GroupEntity(id);
    group.setName(name);
    group.setType(type);
    return group;
  }
}
