package se.gemensamingang.workflow.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password with the engine's identity provider, the same that Camunda's sign-in form asks. */
@Component
class EnginePasswords implements AuthenticationProvider {

  private final IdentityService identityService;
  private final Authorities authorities;

  EnginePasswords(IdentityService identityService, Authorities authorities) {
    this.identityService = identityService;
    this.authorities = authorities;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String userId = attempt.getName();
    List<GrantedAuthority> granted = authorities.of(userId);
    if (granted.isEmpty() || !identityService.checkPassword(userId, String.valueOf(attempt.getCredentials()))) {
      throw new BadCredentialsException("wrong user or password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(userId, null, granted);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
