package se.gemensamingang.workflow.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers ask whether our scripts, texts and styles have changed. Their addresses carry the engine's version
 * number, which stays the same when this program gets a new one.
 */
@Component
class FreshWebappFiles extends OncePerRequestFilter {

  private static final Pattern OURS =
      Pattern.compile("/camunda/app/[a-z]+/(scripts|locales|styles|gemensam-ingang)/[^/]+");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !OURS.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    chain.doFilter(request, response);
  }
}
