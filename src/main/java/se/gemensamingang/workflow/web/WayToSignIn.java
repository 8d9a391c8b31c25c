package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends who opens a page without being signed in to the sign-in form of the web application that their role has, which
 * leads back when they are signed in. The addresses of our own pages hold nothing about a person, so this one may too.
 */
final class WayToSignIn implements AuthenticationEntryPoint {

  private final String administration;

  /**
   * Knows the ways.
   *
   * @param administration what the addresses begin with that administrators open, who have no task list
   */
  WayToSignIn(String administration) {
    this.administration = administration;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if ("GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      String application = request.getRequestURI().startsWith(administration) ? "admin" : "tasklist";
      String back = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
      response.sendRedirect("/camunda/app/" + application + "/default/?tillbaka=" + back);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
