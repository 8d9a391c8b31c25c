package se.gemensamingang.workflow.web;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Somebody who signed in through Camunda's own form and whose browser carries the session. */
final class SessionSignIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final String userId;

  SessionSignIn(String userId, Collection<? extends GrantedAuthority> authorities) {
    super(authorities);
    this.userId = userId;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return userId;
  }
}
