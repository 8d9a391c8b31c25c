package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Camunda takes what follows in an address for the names of an application and of an engine, and fails where there is
 * none with that name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 13)
class NoOtherEngineFilter extends OncePerRequestFilter {

  private static final Pattern OTHER_APPLICATION =
      Pattern.compile("/camunda/app/(?!(tasklist|cockpit|admin|welcome)(/|$)).+");
  private static final Pattern OTHER_ENGINE = Pattern.compile("/camunda/app/[^/]+/(?!default/?$)[^/.]+/?");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRequestURI();
    if (OTHER_APPLICATION.matcher(address).matches() || OTHER_ENGINE.matcher(address).matches()) {
      throw new RequestRefused(HttpServletResponse.SC_NOT_FOUND, "Det du söker finns inte, eller är redan avslutat.");
    }
    chain.doFilter(request, response);
  }
}
