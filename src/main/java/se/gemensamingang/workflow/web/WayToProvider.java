package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends who opens a page without being signed in to the provider, and afterwards to the page they asked for. */
final class WayToProvider implements AuthenticationEntryPoint {

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if ("GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      ProviderSession.ask(request.getSession(true), request.getRequestURI());
      response.sendRedirect(ProviderConfiguration.BEGIN);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
