package se.gemensamingang.workflow.rights;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.CaseworkerId;

/** The roles of the engine's users. The directory is the only truth about them; the engine keeps no rights of its own. */
@Component
public class SignedInRoles {

  private final ObjectProvider<Directory> directory;

  SignedInRoles(ObjectProvider<Directory> directory) {
    this.directory = directory;
  }

  /**
   * Reads a user's roles as they are now.
   *
   * @param userId the user id, also one that nobody has
   * @return the roles; nobody has none
   */
  public Set<Role> of(String userId) {
    return caseworker(userId).map(Caseworker::roles).map(Set::copyOf).orElse(Set.of());
  }

  /**
   * Finds the unit whose tasks a user may list.
   *
   * @param userId the user id
   * @return the id of the unit, or nothing
   */
  Optional<String> unit(String userId) {
    return caseworker(userId).map(found -> found.unit().id().value());
  }

  private Optional<Caseworker> caseworker(String userId) {
    try {
      return directory.getObject().caseworker(new CaseworkerId(userId));
    } catch (IllegalArgumentException noSuchId) {
      return Optional.empty();
    }
  }
}
