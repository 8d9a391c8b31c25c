package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Begins a session for who comes back from the provider: the same that Camunda's own form begins in {@code local}, so that
 * there is one session for the web applications and our own pages. Who is not in the directory gets none.
 */
@Component
@Profile("!local")
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  private final ProcessEngine engine;
  private final Authorities authorities;
  private final String userClaim;

  ProviderSignIn(ProcessEngine engine, Authorities authorities, SignInProperties properties) {
    this.engine = engine;
    this.authorities = authorities;
    this.userClaim = properties.userClaim();
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    OidcUser person = (OidcUser) signedIn.getPrincipal();
    String asked = ProviderSession.asked(request.getSession(false)).orElse("/");
    HttpSession session = fresh(request);
    ProviderSession.begin(session, person);
    Optional<String> user = Optional.ofNullable(person.getClaimAsString(userClaim))
        .filter(id -> !authorities.of(id).isEmpty());
    user.ifPresent(id -> open(session, id));
    response.sendRedirect(user.isPresent() ? asked : SignInRefusedController.ADDRESS);
  }

  /** Nobody who knew the session's name before may use it after. */
  private static HttpSession fresh(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    return request.getSession(true);
  }

  private void open(HttpSession session, String userId) {
    Authentications opened = new Authentications();
    opened.addOrReplace(AuthenticationUtil.createAuthentication(engine, userId));
    AuthenticationUtil.updateSession(session, opened);
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
      AuthenticationException failure) {
    LOG.warn("Sign-in failed: failure={}", failure.getClass().getName());
    throw new RequestRefused(HttpServletResponse.SC_UNAUTHORIZED,
        "Inloggningen gick inte igenom. Gå tillbaka till början och försök igen.");
  }
}
