package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Ends, on all nodes, the sessions that the provider says are over. It names the person and, where only one of their
 * sign-ins has ended, that one. A notice that names no person ends nothing and is refused.
 */
final class ProviderSignOut implements LogoutHandler {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  ProviderSignOut(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication notice) {
    OidcLogoutToken over = (OidcLogoutToken) notice.getPrincipal();
    if (over.getSubject() == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Map<String, ? extends Session> open = sessions.findByPrincipalName(over.getSubject());
    open.forEach((id, session) -> {
      if (over.getSessionId() == null || over.getSessionId().equals(session.getAttribute(ProviderSession.SID))) {
        sessions.deleteById(id);
      }
    });
  }
}
