package se.gemensamingang.workflow.web;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Role;
import se.gemensamingang.workflow.rights.SignedInRoles;

/** The roles of a signed-in user, read from the directory at every request, so that a change there takes hold at once. */
@Component
class Authorities {

  private final SignedInRoles roles;

  Authorities(SignedInRoles roles) {
    this.roles = roles;
  }

  /** Answers with nothing for a user whom the directory does not know, or who has left. */
  List<GrantedAuthority> of(String userId) {
    return roles.of(userId).stream().map(Authorities::authority).toList();
  }

  private static GrantedAuthority authority(Role role) {
    return new SimpleGrantedAuthority("ROLE_" + role.name());
  }
}
