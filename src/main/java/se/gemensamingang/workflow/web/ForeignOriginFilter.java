package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.http.server.ServletServerHttpRequest;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Refuses a change that a page of another site asks the browser to send with a remembered password or session. Programs
 * send no origin, and Camunda Modeler, which is a program made of web pages, sends {@code file://}.
 */
final class ForeignOriginFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String MODELER = "file://";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    boolean harmless = origin == null || SAFE.contains(request.getMethod()) || MODELER.equals(origin);
    if (!harmless && !origin.equals(own(request))) {
      throw new RequestRefused(HttpServletResponse.SC_FORBIDDEN, "Begäran kommer från en annan webbplats.");
    }
    chain.doFilter(request, response);
  }

  private static String own(HttpServletRequest request) {
    URI uri = new ServletServerHttpRequest(request).getURI();
    return UriComponentsBuilder.fromUri(uri).replacePath(null).replaceQuery(null).build().toUriString();
  }
}
