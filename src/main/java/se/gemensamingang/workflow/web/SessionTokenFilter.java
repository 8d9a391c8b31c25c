package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.gemensamingang.workflow.RequestRefused;

/** Refuses a change asked for by a browser's session alone: another site can make the browser send it. */
final class SessionTokenFilter extends OncePerRequestFilter {

  static final String TOO_OLD = "Sidan är för gammal. Ladda om den och försök igen.";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean bySession = SecurityContextHolder.getContext().getAuthentication() instanceof SessionSignIn;
    if (bySession && !SAFE.contains(request.getMethod()) && !hasToken(request)) {
      throw new RequestRefused(HttpServletResponse.SC_FORBIDDEN, TOO_OLD);
    }
    chain.doFilter(request, response);
  }

  private static boolean hasToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    return given != null && expected instanceof String token
        && MessageDigest.isEqual(bytes(given), bytes(token));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
