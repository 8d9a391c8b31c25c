package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Spring Security who has signed in, and ends a session that has lasted as long as one may: Tasklist asks for news by
 * itself, so a page that is left open would else never be signed out.
 */
final class SessionBridgeFilter extends OncePerRequestFilter {

  private final ProcessEngine engine;
  private final Authorities authorities;
  private final Duration longest;
  private final Clock clock;

  SessionBridgeFilter(ProcessEngine engine, Authorities authorities, Duration longest, Clock clock) {
    this.engine = engine;
    this.authorities = authorities;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && hasLastedLongEnough(session)) {
      session.invalidate();
    } else if (session != null && SecurityContextHolder.getContext().getAuthentication() == null) {
      carryOver(session);
    }
    chain.doFilter(request, response);
  }

  private boolean hasLastedLongEnough(HttpSession session) {
    return Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant());
  }

  private void carryOver(HttpSession session) {
    Authentication signedIn =
        AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
    if (signedIn == null) {
      return;
    }
    List<GrantedAuthority> granted = authorities.of(signedIn.getIdentityId());
    if (!granted.isEmpty()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SessionSignIn(signedIn.getIdentityId(), granted));
      SecurityContextHolder.setContext(context);
    }
  }
}
